using Kuber.Machinery.Streaming.Spdy;

namespace Kuber.Machinery.Streaming.WebSockets;

/// <summary>A command at a backend that speaks version 4 of the SPDY protocol: its streams are open.</summary>
internal sealed class RemoteCommandBackend : IAsyncDisposable
{
    private readonly SpdySession session;

    private RemoteCommandBackend(SpdySession session) => this.session = session;

    /// <summary>Gives the Status at the command's end.</summary>
    public required SpdyStream Error { get; init; }

    /// <summary>Takes input; null where there is none.</summary>
    public SpdyStream? Stdin { get; init; }

    /// <summary>Gives output; null where it is not wanted.</summary>
    public SpdyStream? Stdout { get; init; }

    /// <summary>Gives errors; null where they are not wanted, or come as output.</summary>
    public SpdyStream? Stderr { get; init; }

    /// <summary>Takes the sizes of the terminal; null where there is none.</summary>
    public SpdyStream? Resize { get; init; }

    /// <summary>Opens the streams over a connection that has switched to SPDY.</summary>
    /// <exception cref="SpdyException">The backend refused.</exception>
    public static async Task<RemoteCommandBackend> OpenAsync(Stream connection, RemoteCommandStreams wanted, CancellationToken cancellationToken)
    {
        var session = SpdySession.Client(connection);
        try
        {
            return new(session)
            {
                Error = (await StreamAsync("error", true))!,
                Stdin = await StreamAsync("stdin", wanted.Stdin),
                Stdout = await StreamAsync("stdout", wanted.Stdout),
                Stderr = await StreamAsync("stderr", wanted.Stderr && !wanted.Tty),
                Resize = await StreamAsync("resize", wanted.Tty),
            };
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }

        async Task<SpdyStream?> StreamAsync(string type, bool want) =>
            want ? await session.OpenAsync(new Dictionary<string, string> { ["streamType"] = type }, cancellationToken) : null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => session.DisposeAsync();
}
