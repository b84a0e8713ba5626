namespace Kuber.ApiServer.Interception;

/// <summary>One request that an <see cref="IRequestInterceptor"/> looks at.</summary>
public interface IInterceptedRequest
{
    /// <summary>Whether the request is to be done, but its answer lost: the client sees a broken connection.</summary>
    bool LosesAnswer { get; }

    /// <summary>Cancelled when an open watch is to end, in the way that <see cref="Cut"/> tells then.</summary>
    CancellationToken CutToken { get; }

    /// <summary>How an open watch ends.</summary>
    WatchCut Cut { get; }

    /// <summary>Completes when the request may be handled.</summary>
    /// <exception cref="Machinery.Errors.StatusException">The answer, instead of the request's own.</exception>
    ValueTask BeforeAsync(CancellationToken cancellationToken);

    /// <summary>Completes when the next event of a watch may be sent.</summary>
    ValueTask BeforeEventAsync(CancellationToken cancellationToken);

    /// <summary>The body was read.</summary>
    void Read(ReadOnlyMemory<byte> body, string contentType);

    /// <summary>The request has ended with a status code; 0 where the client got none. May be told more than once: before the answer is sent, and after.</summary>
    void End(int code);
}
