namespace Kuber.Machinery.Streaming.Spdy;

/// <summary>Why a stream was reset; the numbers are those on the wire.</summary>
public enum SpdyStatus
{
    /// <summary>The peer broke the protocol.</summary>
    ProtocolError = 1,

    /// <summary>A frame came for a stream that is not open.</summary>
    InvalidStream = 2,

    /// <summary>The stream was not taken.</summary>
    RefusedStream = 3,

    /// <summary>The peer speaks another version.</summary>
    UnsupportedVersion = 4,

    /// <summary>Whoever opened the stream no longer wants it.</summary>
    Cancel = 5,

    /// <summary>The peer failed.</summary>
    InternalError = 6,
}
