using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Kuber.Machinery.Grpc;

/// <summary>
/// A gRPC client for one server over HTTP/2. Messages are bytes: whoever calls encodes and decodes them.
/// Connections are made when needed and shared by all calls. Safe for concurrent use.
/// <para>A call ends with its answer, with <see cref="GrpcException"/>, or with <see cref="OperationCanceledException"/>
/// where the caller's token was cancelled. A deadline that passed is <see cref="GrpcStatusCode.DeadlineExceeded"/>;
/// a server that cannot be reached is <see cref="GrpcStatusCode.Unavailable"/>. Nothing is tried twice.</para>
/// </summary>
public sealed class GrpcChannel : IDisposable
{
    private readonly HttpMessageInvoker invoker;
    private readonly Uri address;
    private readonly GrpcChannelOptions options;

    /// <summary>A channel to an address such as <c>http://127.0.0.1:2379</c>.</summary>
    public GrpcChannel(Uri address, GrpcChannelOptions options)
    {
        this.address = address;
        this.options = options;
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            EnableMultipleHttp2Connections = true,
            ConnectTimeout = options.ConnectTimeout,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            InitialHttp2StreamWindowSize = 1 << 20,
            ActivityHeadersPropagator = null,
        };
        if (options.Ssl is { } ssl)
        {
            handler.SslOptions = ssl;
        }
        if (options.KeepAlivePingDelay is { } delay)
        {
            handler.KeepAlivePingDelay = delay;
            handler.KeepAlivePingTimeout = delay;
            handler.KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests;
        }
        if (options.UnixSocketPath is { } path)
        {
            handler.ConnectCallback = async (_, token) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                try
                {
                    await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), token);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            };
        }
        invoker = new HttpMessageInvoker(handler);
    }

    internal int MaxReceiveBytes => options.MaxReceiveBytes;

    /// <summary>A channel through a Unix socket, such as a container runtime's.</summary>
    public static GrpcChannel ForUnixSocket(string path) =>
        new(new Uri("http://localhost"), new GrpcChannelOptions { UnixSocketPath = path });

    /// <summary>Calls a method such as <c>/etcdserverpb.KV/Range</c> that has one request and one answer.</summary>
    public async Task<ReadOnlyMemory<byte>> UnaryAsync(string method, ReadOnlyMemory<byte> request, GrpcCallOptions callOptions, CancellationToken cancellationToken)
    {
        using var ended = Begin(callOptions, cancellationToken);
        try
        {
            using var message = Request(method, callOptions);
            message.Content = Body(request);
            using var answer = await invoker.SendAsync(message, ended.Token);
            CheckHeaders(answer, method);
            using var body = await answer.Content.ReadAsStreamAsync(ended.Token);
            var result = await GrpcFraming.ReadAsync(body, options.MaxReceiveBytes, ended.Token);
            if (result is not null && await GrpcFraming.ReadAsync(body, options.MaxReceiveBytes, ended.Token) is not null)
            {
                throw new GrpcException(GrpcStatusCode.Internal, $"{method} answered with more than one message");
            }
            CheckTrailers(answer);
            return result ?? throw new GrpcException(GrpcStatusCode.Internal, $"{method} answered without a message");
        }
        catch (Exception failure) when (failure is not GrpcException)
        {
            throw Translate(failure, method, cancellationToken, ended.Token);
        }
    }

    /// <summary>Calls a method that has one request and a stream of answers.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ServerStreamAsync(string method, ReadOnlyMemory<byte> request, GrpcCallOptions callOptions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var call = Duplex(method, callOptions, cancellationToken);
        await call.WriteAsync(request, cancellationToken);
        call.CompleteWrites();
        await foreach (var message in call.ReadAllAsync(cancellationToken))
        {
            yield return message;
        }
    }

    /// <summary>Begins a call with streams in both directions. The token ends the call at any time.</summary>
    public GrpcCall Duplex(string method, GrpcCallOptions callOptions, CancellationToken cancellationToken)
    {
        var ended = Begin(callOptions, cancellationToken);
        var content = new GrpcRequestStream();
        var message = Request(method, callOptions);
        message.Content = content;
        return new GrpcCall(this, method, content, invoker.SendAsync(message, ended.Token), ended, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => invoker.Dispose();

    /// <summary>Fails unless the answer is gRPC and goes on.</summary>
    internal static void CheckHeaders(HttpResponseMessage answer, string method)
    {
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new GrpcException(GrpcStatusCodes.FromHttp(answer.StatusCode), $"{method}: the server answered with HTTP status {(int)answer.StatusCode}");
        }
        if (answer.Headers.NonValidated.Contains("grpc-status"))
        {
            GrpcStatusCodes.Throw(answer.Headers);
        }
    }

    /// <summary>Fails unless the call ended with OK.</summary>
    internal static void CheckTrailers(HttpResponseMessage answer)
    {
        if (answer.TrailingHeaders.NonValidated.Contains("grpc-status"))
        {
            GrpcStatusCodes.Throw(answer.TrailingHeaders);
        }
        else if (!answer.Headers.NonValidated.Contains("grpc-status"))
        {
            throw new GrpcException(GrpcStatusCode.Internal, "the call ended without a status");
        }
    }

    /// <summary>The exception that tells a caller why a call failed below gRPC.</summary>
    internal Exception Translate(Exception failure, string method, CancellationToken caller, CancellationToken ended)
    {
        if (failure is GrpcException)
        {
            return failure;
        }
        if (caller.IsCancellationRequested)
        {
            return failure as OperationCanceledException ?? new OperationCanceledException($"{method} was cancelled", failure, caller);
        }
        if (ended.IsCancellationRequested)
        {
            return new GrpcException(GrpcStatusCode.DeadlineExceeded, $"{method}: the deadline passed", failure);
        }
        var peer = options.UnixSocketPath ?? address.Authority;
        return failure switch
        {
            HttpRequestException http => new GrpcException(GrpcStatusCode.Unavailable, $"{peer}: {http.Message}", failure) { NeverSent = GrpcStatusCodes.NeverSent(http) },
            _ => new GrpcException(GrpcStatusCode.Unavailable, $"{peer}: {failure.Message}", failure),
        };
    }

    private static ByteArrayContent Body(ReadOnlyMemory<byte> message)
    {
        var content = new ByteArrayContent(GrpcFraming.Frame(message.Span));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/grpc");
        return content;
    }

    private GrpcCallLifetime Begin(GrpcCallOptions callOptions, CancellationToken cancellationToken) =>
        new(callOptions.Timeout, options.TimeProvider, cancellationToken);

    private HttpRequestMessage Request(string method, GrpcCallOptions callOptions)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri(address, method))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        message.Headers.TryAddWithoutValidation("te", "trailers");
        if (callOptions.Timeout is { } timeout)
        {
            message.Headers.TryAddWithoutValidation("grpc-timeout", GrpcStatusCodes.FormatTimeout(timeout));
        }
        foreach (var (name, value) in callOptions.Metadata ?? new Dictionary<string, string>())
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
        return message;
    }
}
