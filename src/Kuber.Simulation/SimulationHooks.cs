using Kuber.Client;
using Kuber.Store;

namespace Kuber.Simulation;

/// <summary>Where tests put faults into a simulation that a right cluster does not have, to see that the checks find them.</summary>
public sealed record SimulationHooks
{
    /// <summary>Nothing is changed.</summary>
    public static readonly SimulationHooks None = new();

    /// <summary>Wraps the store below the API server.</summary>
    public Func<IStore, IStore> Store { get; init; } = static store => store;

    /// <summary>Wraps a component's client inside of the API server, by the component's name.</summary>
    public Func<string, IApiClient, IApiClient> ServerClient { get; init; } = static (_, client) => client;

    /// <summary>Wraps a component's own client, by the component's name.</summary>
    public Func<string, IApiClient, IApiClient> Client { get; init; } = static (_, client) => client;

    /// <summary>Admission plugins to leave out.</summary>
    public IReadOnlyList<string> DisabledAdmissionPlugins { get; init; } = [];

    /// <summary>Controllers to leave out.</summary>
    public IReadOnlyList<string> DisabledControllers { get; init; } = [];

    /// <summary>Whether the disk says that it has synced and has not.</summary>
    public bool DiskLies { get; init; }
}
