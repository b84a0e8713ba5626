namespace Kuber.Machinery.Streaming.Spdy;

/// <summary>The types of control frames of SPDY/3.1; the numbers are those on the wire.</summary>
internal enum SpdyFrameType : ushort
{
    /// <summary>Opens a stream.</summary>
    SynStream = 1,

    /// <summary>Accepts a stream.</summary>
    SynReply = 2,

    /// <summary>Ends a stream at once, both ways.</summary>
    RstStream = 3,

    /// <summary>Settings of the session.</summary>
    Settings = 4,

    /// <summary>To be sent back.</summary>
    Ping = 6,

    /// <summary>No new streams are accepted.</summary>
    GoAway = 7,

    /// <summary>Further headers of a stream.</summary>
    Headers = 8,

    /// <summary>The receiver has room for more.</summary>
    WindowUpdate = 9,
}
