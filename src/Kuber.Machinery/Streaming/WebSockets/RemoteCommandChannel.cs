namespace Kuber.Machinery.Streaming.WebSockets;

/// <summary>The channels of exec and attach over a WebSocket: the first byte of each message.</summary>
public static class RemoteCommandChannel
{
    /// <summary>What the process reads.</summary>
    public const byte Stdin = 0;

    /// <summary>What the process writes.</summary>
    public const byte Stdout = 1;

    /// <summary>What the process writes as errors.</summary>
    public const byte Stderr = 2;

    /// <summary>The Status with which the command ended.</summary>
    public const byte Error = 3;

    /// <summary>The size of the client's terminal, in JSON.</summary>
    public const byte Resize = 4;

    /// <summary>The client ends the channel that the next byte names.</summary>
    public const byte Close = 255;
}
