using Kuber.ApiServer;
using Kuber.ApiServer.Authentication;
using Kuber.Client;
using Kuber.Machinery.Errors;
using Kuber.Simulation.Network;
using Kuber.Simulation.Scheduling;
using Kuber.Store;

namespace Kuber.Simulation.Cluster;

/// <summary>One life of the API server, from its start to its end.</summary>
internal sealed class ServerIncarnation(SimulatedProcess process, ApiServerCore core, Func<string, IApiClient, IApiClient> decorate)
{
    private readonly Dictionary<string, IApiClient> clients = new(StringComparer.Ordinal);

    public SimulatedProcess Process => process;

    public ApiServerCore Core => core;

    /// <summary>The client of a component, which may do everything.</summary>
    public IApiClient Client(string component)
    {
        if (!clients.TryGetValue(component, out var client))
        {
            client = core.CreateClient(new UserInfo("system:" + component, UserInfo.Masters, UserInfo.AllAuthenticated), component);
            clients[component] = client = decorate(component, client);
        }

        return client;
    }

    /// <summary>What a client is told of a failure inside of the server. One that is neither the store's nor a cancellation is a finding.</summary>
    public Exception Translate(Exception failure, Request request)
    {
        if (failure is not StoreUnavailableException and not OperationCanceledException and not ObjectDisposedException)
        {
            process.Simulator.Fail($"the API server failed at {request}: {failure}");
        }

        return StatusErrors.InternalError(failure.Message);
    }
}
