package br.dev.crm.it.osgi;

import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Jar;
import br.dev.crm.it.support.ClassPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Makes bundles of what is none, as an application would by bnd: everything exported, nothing required. */
record BundleMaker(Path directory) {

    /** Returns the jars, and in place of each that is no bundle one that is. */
    List<Path> bundles(ClassPath jars) throws Exception {
        List<Path> bundles = new ArrayList<>();
        for (Path jar : jars.entries()) {
            bundles.add(isBundle(jar) ? jar : make(jar));
        }
        return bundles;
    }

    private static boolean isBundle(Path file) throws Exception {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            String name = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            return name != null && !name.isBlank();
        }
    }

    /** Makes a bundle of a jar; name and version are those in the name of the file. */
    Path make(Path jar) throws Exception {
        String file = jar.getFileName().toString();
        return make(jar, file.replaceAll("-\\d.*", ""), file.replaceAll("^.*?-(?=\\d)|\\.jar$", ""));
    }

    /**
     * Makes a bundle.
     *
     * @param content a jar, or a folder of classes
     * @param name its symbolic name
     * @param version of the bundle and of its packages
     */
    Path make(Path content, String name, String version) throws Exception {
        try (Analyzer analyzer = new Analyzer(new Jar(content.toFile()))) {
            analyzer.getJar().setManifest(new Manifest());
            analyzer.setBundleSymbolicName(name);
            analyzer.setBundleVersion(version);
            analyzer.setProperty("Export-Package", "*;version=" + version);
            analyzer.setProperty("Import-Package", "*;resolution:=optional");
            Manifest manifest = analyzer.calcManifest();
            manifest.getMainAttributes().remove(new Attributes.Name("Require-Capability"));
            analyzer.getJar().setManifest(manifest);
            Path bundle = directory.resolve(name + ".jar");
            analyzer.getJar().write(bundle.toFile());
            return bundle;
        }
    }
}
