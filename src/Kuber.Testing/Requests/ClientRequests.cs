using Kuber.ApiServer.Interception;
using Kuber.Testing.Faults;

namespace Kuber.Testing.Requests;

/// <summary>Where requests come by, of clients or of components: each is recorded and may meet with faults.</summary>
internal sealed class ClientRequests(RequestLog log, FaultSet faults, TimeProvider clock, bool isComponent) : IRequestInterceptor
{
    /// <summary>Whether bodies are kept.</summary>
    public bool KeepsBodies => !isComponent;

    /// <inheritdoc/>
    public IInterceptedRequest Begin(RequestFacts facts) =>
        new FaultedRequest(log.Add(facts, clock.GetUtcNow(), isComponent), faults.Take(facts, isComponent), faults, clock);
}
