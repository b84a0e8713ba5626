using System.Buffers;

namespace Kuber.ApiServer.Http;

/// <summary>Where the events of a watch go.</summary>
internal interface IWatchOutput : IAsyncDisposable
{
    /// <summary>Where the next event is written to.</summary>
    IBufferWriter<byte> Buffer { get; }

    /// <summary>Whether binary events need their length before them, because nothing else tells where one ends.</summary>
    bool Framed { get; }

    /// <summary>Begins to answer, where that has not been done: what failed before may still be told as the answer to the request.</summary>
    ValueTask StartAsync(CancellationToken end);

    /// <summary>Takes an event that was written.</summary>
    /// <param name="bytes">Its length.</param>
    /// <param name="more">Whether another one waits.</param>
    /// <param name="end">The end of the watch.</param>
    ValueTask WrittenAsync(int bytes, bool more, CancellationToken end);
}
