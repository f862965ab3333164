package br.dev.crm.transport.apache.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a {@link ChannelSocket} does, by a channel and its view as a socket. */
final class ChannelSocketImpl extends SocketImpl {
    private final SocketChannel channel;
    private final Socket view;
    private final ByteBuffer oneByte = ByteBuffer.allocate(1);
    private volatile @Nullable ConnectDeadline deadline;

    /** Milliseconds that a read may wait; 0 for ever. */
    private volatile int timeout;

    ChannelSocketImpl(SocketChannel channel) {
        this.channel = channel;
        this.view = channel.socket();
    }

    void boundBy(ConnectDeadline bound) {
        deadline = bound;
    }

    boolean isQuiet() throws IOException {
        channel.configureBlocking(false);
        try {
            return channel.read(oneByte.clear()) == 0;
        } finally {
            channel.configureBlocking(true);
        }
    }

    private int bounded(int millis) throws SocketTimeoutException {
        ConnectDeadline bound = deadline;
        return bound == null ? millis : bound.bound(millis);
    }

    /** Does nothing: the channel is open from the beginning. */
    @Override
    protected void create(boolean stream) {}

    @Override
    protected void connect(String host, int hostPort) throws IOException {
        connect(new InetSocketAddress(host, hostPort), 0);
    }

    @Override
    protected void connect(InetAddress host, int hostPort) throws IOException {
        connect(new InetSocketAddress(host, hostPort), 0);
    }

    @Override
    protected void connect(SocketAddress server, int millis) throws IOException {
        view.connect(server, bounded(millis));
        address = view.getInetAddress();
        port = view.getPort();
        localport = view.getLocalPort();
    }

    @Override
    protected void bind(InetAddress host, int hostPort) throws IOException {
        view.bind(new InetSocketAddress(host, hostPort));
    }

    @Override
    protected void listen(int backlog) throws IOException {
        throw new SocketException("This is a client's socket");
    }

    @Override
    protected void accept(SocketImpl accepted) throws IOException {
        throw new SocketException("This is a client's socket");
    }

    @Override
    protected InputStream getInputStream() throws IOException {
        return new Input(view.getInputStream());
    }

    @Override
    protected OutputStream getOutputStream() throws IOException {
        return view.getOutputStream();
    }

    @Override
    protected int available() throws IOException {
        return view.getInputStream().available();
    }

    @Override
    protected void close() throws IOException {
        channel.close();
    }

    @Override
    protected void shutdownInput() throws IOException {
        view.shutdownInput();
    }

    @Override
    protected void shutdownOutput() throws IOException {
        view.shutdownOutput();
    }

    @Override
    protected void sendUrgentData(int data) throws IOException {
        view.sendUrgentData(data);
    }

    @Override
    public void setOption(int option, Object value) throws SocketException {
        switch (option) {
            case SO_TIMEOUT -> timeout = (Integer) value;
            case SO_LINGER ->
                view.setSoLinger(value instanceof Integer, value instanceof Integer seconds ? seconds : 0);
            case SO_KEEPALIVE -> view.setKeepAlive((Boolean) value);
            case SO_REUSEADDR -> view.setReuseAddress((Boolean) value);
            case SO_RCVBUF -> view.setReceiveBufferSize((Integer) value);
            case SO_SNDBUF -> view.setSendBufferSize((Integer) value);
            case TCP_NODELAY -> view.setTcpNoDelay((Boolean) value);
            default -> throw new SocketException("The option " + option + " is not supported");
        }
    }

    @Override
    public Object getOption(int option) throws SocketException {
        return switch (option) {
            case SO_TIMEOUT -> timeout;
            case SO_LINGER -> view.getSoLinger();
            case SO_KEEPALIVE -> view.getKeepAlive();
            case SO_REUSEADDR -> view.getReuseAddress();
            case SO_RCVBUF -> view.getReceiveBufferSize();
            case SO_SNDBUF -> view.getSendBufferSize();
            case SO_BINDADDR -> view.getLocalAddress();
            case TCP_NODELAY -> view.getTcpNoDelay();
            default -> throw new SocketException("The option " + option + " is not supported");
        };
    }

    @Override
    protected <T> void setOption(SocketOption<T> name, T value) throws IOException {
        channel.setOption(name, value);
    }

    @Override
    protected <T> T getOption(SocketOption<T> name) throws IOException {
        return channel.getOption(name);
    }

    @Override
    protected Set<SocketOption<?>> supportedOptions() {
        return channel.supportedOptions();
    }

    /** Reads with the time-out of this socket, or what the deadline leaves of it. */
    private final class Input extends InputStream {
        private final InputStream in;

        Input(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            view.setSoTimeout(bounded(timeout));
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            view.setSoTimeout(bounded(timeout));
            return in.read(target, offset, length);
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }
    }
}
