using System.Net.Security;

namespace Kuber.Machinery.Grpc;

/// <summary>How a <see cref="GrpcChannel"/> connects.</summary>
public sealed record GrpcChannelOptions
{
    /// <summary>Connects through this Unix socket instead of the address's host and port.</summary>
    public string? UnixSocketPath { get; init; }

    /// <summary>TLS: trust and client certificates. Used for https addresses.</summary>
    public SslClientAuthenticationOptions? Ssl { get; init; }

    /// <summary>How long a connection may take to be made.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Idle connections with calls on them are pinged after this long, so that a dead peer is found; null for never.</summary>
    public TimeSpan? KeepAlivePingDelay { get; init; }

    /// <summary>The largest message to accept, in bytes. A larger one ends the call with <see cref="GrpcStatusCode.ResourceExhausted"/>.</summary>
    public int MaxReceiveBytes { get; init; } = 64 << 20;

    /// <summary>Measures deadlines.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
