package br.dev.crm.it.fatjar;

import br.dev.crm.it.support.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything in one jar, as it comes about without a tool: all jars unpacked into one folder, descriptors of modules,
 * manifests and versions for newer JDKs included.
 */
final class FatJar {
    /** Keeps the file that came first, as a build does that skips duplicates. */
    static final BinaryOperator<byte[]> FIRST = (first, next) -> first;

    /** Keeps the file that came last, as unpacking does. */
    static final BinaryOperator<byte[]> LAST = (first, next) -> next;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Unpacks a path. */
    static FatJar of(ClassPath path, BinaryOperator<byte[]> ofTwo) throws IOException {
        FatJar jar = new FatJar();
        for (Path entry : path.entries()) {
            if (Files.isDirectory(entry)) {
                jar.add(entry, ofTwo);
            } else {
                try (FileSystem inside = FileSystems.newFileSystem(entry)) {
                    jar.add(inside.getPath("/"), ofTwo);
                }
            }
        }
        return jar;
    }

    private void add(Path root, BinaryOperator<byte[]> ofTwo) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.walk(root)) {
            found = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : found) {
            String name = root.relativize(file).toString().replace('\\', '/');
            files.merge(name, Files.readAllBytes(file), ofTwo);
        }
    }

    /** Takes files out, by their names within the jar. */
    FatJar without(Predicate<String> name) {
        files.keySet().removeIf(name);
        return this;
    }

    /** Writes it down. */
    Path write(Path target) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            out.setLevel(1);
            files.forEach((name, content) -> {
                try {
                    out.putNextEntry(new ZipEntry(name));
                    out.write(content);
                    out.closeEntry();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return target;
    }
}
