namespace Kuber.Machinery.Streaming.Spdy;

/// <summary>Flags of frames.</summary>
internal static class SpdyFlags
{
    /// <summary>The sender has sent its last on the stream.</summary>
    public const byte Fin = 1;
}
