using System.Text;
using Kuber.Machinery.Grpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Kuber.Machinery.Tests.Grpc;

public sealed class GrpcChannelTests : IAsyncLifetime
{
    private readonly string socket = Path.Combine(Path.GetTempPath(), $"kuber-grpc-{Environment.ProcessId}-{Guid.NewGuid():N}.sock");
    private WebApplication server = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(socket, listen => listen.Protocols = HttpProtocols.Http2));
        server = builder.Build();
        server.Run(Serve);
        await server.StartAsync();
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task UnaryReturnsTheAnswer()
    {
        using var channel = GrpcChannel.ForUnixSocket(socket);
        var answer = await channel.UnaryAsync("/t/Echo", "hello"u8.ToArray(), new(TimeSpan.FromSeconds(30)), default);
        Assert.Equal("hello", Encoding.UTF8.GetString(answer.Span));
        Assert.Equal(0, (await channel.UnaryAsync("/t/Echo", default, GrpcCallOptions.None, default)).Length);
    }

    [Fact]
    public async Task StatusBecomesAnException()
    {
        using var channel = GrpcChannel.ForUnixSocket(socket);
        var failure = await Assert.ThrowsAsync<GrpcException>(() => channel.UnaryAsync("/t/Fail", default, GrpcCallOptions.None, default));
        Assert.Equal(GrpcStatusCode.NotFound, failure.Code);
        Assert.Equal("no such thing: 길", failure.Detail);
    }

    [Fact]
    public async Task DeadlineAndCancellationAreToldApart()
    {
        using var channel = GrpcChannel.ForUnixSocket(socket);
        var late = await Assert.ThrowsAsync<GrpcException>(() => channel.UnaryAsync("/t/Hang", default, new(TimeSpan.FromMilliseconds(50)), default));
        Assert.Equal(GrpcStatusCode.DeadlineExceeded, late.Code);
        using var caller = new CancellationTokenSource();
        var call = channel.UnaryAsync("/t/Hang", default, GrpcCallOptions.None, caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task NobodyListeningIsUnavailableAndNeverSent()
    {
        using var channel = GrpcChannel.ForUnixSocket(socket + ".none");
        var failure = await Assert.ThrowsAsync<GrpcException>(() => channel.UnaryAsync("/t/Echo", default, GrpcCallOptions.None, default));
        Assert.Equal(GrpcStatusCode.Unavailable, failure.Code);
        Assert.True(failure.NeverSent);
        using var call = channel.Duplex("/t/Chat", GrpcCallOptions.None, default);
        Assert.Equal(GrpcStatusCode.Unavailable, (await Assert.ThrowsAsync<GrpcException>(() => call.WriteAsync(default, default))).Code);
    }

    [Fact]
    public async Task MessagesStreamBothWays()
    {
        using var channel = GrpcChannel.ForUnixSocket(socket);
        using var call = channel.Duplex("/t/Chat", GrpcCallOptions.None, default);
        await using var answers = call.ReadAllAsync().GetAsyncEnumerator();
        foreach (var text in new[] { "one", "two", new string('x', 200_000) })
        {
            await call.WriteAsync(Encoding.UTF8.GetBytes(text), default);
            Assert.True(await answers.MoveNextAsync());
            Assert.Equal(text, Encoding.UTF8.GetString(answers.Current.Span));
        }
        call.CompleteWrites();
        Assert.False(await answers.MoveNextAsync());
    }

    [Fact]
    public async Task ServerStreamEndsWithItsStatus()
    {
        using var channel = GrpcChannel.ForUnixSocket(socket);
        var seen = new List<string>();
        var failure = await Assert.ThrowsAsync<GrpcException>(async () =>
        {
            await foreach (var message in channel.ServerStreamAsync("/t/CountThenFail", default, GrpcCallOptions.None, default))
            {
                seen.Add(Encoding.UTF8.GetString(message.Span));
            }
        });
        Assert.Equal(["0", "1", "2"], seen);
        Assert.Equal(GrpcStatusCode.Aborted, failure.Code);
    }

    [Fact]
    public async Task TooLargeAMessageIsRefused()
    {
        using var channel = new GrpcChannel(new Uri("http://localhost"), new GrpcChannelOptions { UnixSocketPath = socket, MaxReceiveBytes = 10 });
        var failure = await Assert.ThrowsAsync<GrpcException>(() => channel.UnaryAsync("/t/Echo", new byte[11], GrpcCallOptions.None, default));
        Assert.Equal(GrpcStatusCode.ResourceExhausted, failure.Code);
    }

    private static async Task Serve(HttpContext context)
    {
        context.Response.ContentType = "application/grpc";
        var (status, message) = (0, "");
        var method = context.Request.Path.Value;
        switch (method)
        {
            case "/t/Hang":
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
            case "/t/Fail":
                context.Response.Headers["grpc-status"] = "5";
                context.Response.Headers["grpc-message"] = Uri.EscapeDataString("no such thing: 길");
                return;
            case "/t/CountThenFail":
                // As a gRPC server does: answering before the request is read makes HTTP/2 reset the stream, and what was sent is lost.
                while (await GrpcFraming.ReadAsync(context.Request.Body, int.MaxValue, context.RequestAborted) is not null)
                {
                }

                for (var i = 0; i < 3; i++)
                {
                    await context.Response.Body.WriteAsync(GrpcFraming.Frame(Encoding.UTF8.GetBytes($"{i}")));
                }
                (status, message) = (10, "enough");
                break;
            default:
                await context.Response.StartAsync();
                await context.Response.Body.FlushAsync();
                while (await GrpcFraming.ReadAsync(context.Request.Body, int.MaxValue, context.RequestAborted) is { } request)
                {
                    await context.Response.Body.WriteAsync(GrpcFraming.Frame(request));
                    await context.Response.Body.FlushAsync();
                }
                break;
        }
        context.Response.AppendTrailer("grpc-status", $"{status}");
        context.Response.AppendTrailer("grpc-message", message);
    }
}
