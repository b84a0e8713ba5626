namespace Kuber.ApiServer.Interception;

/// <summary>Sees every request that comes over the network, for tests that record requests and inject faults. Is called concurrently.</summary>
public interface IRequestInterceptor
{
    /// <summary>A request has come; who sends it is known, nothing else was looked at. It is followed by <see cref="IInterceptedRequest.End"/> in any case.</summary>
    IInterceptedRequest Begin(RequestFacts facts);
}
