using Kuber.Store;

namespace Kuber.Bench.Stores;

/// <summary>A store that is measured.</summary>
internal interface IBenchedStore : IAsyncDisposable
{
    string Name { get; }

    IStore Store { get; }

    /// <summary>What <see cref="RecoverAsync"/> does, in words.</summary>
    string Recovery { get; }

    Task StartAsync();

    /// <summary>Ends the store and brings it up again on its data; returns when it can be asked.</summary>
    Task RecoverAsync();
}
