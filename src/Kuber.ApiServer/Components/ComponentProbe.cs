using Kuber.Store;

namespace Kuber.ApiServer.Components;

/// <summary>A part of the control plane that can be asked how it is.</summary>
/// <param name="Name">The name, such as <c>scheduler</c>.</param>
/// <param name="Problem">Asks: what is wrong with the part; null where it is well.</param>
public sealed record ComponentProbe(string Name, Func<CancellationToken, ValueTask<string?>> Problem)
{
    /// <summary>A probe of the store, which stands where upstream has etcd.</summary>
    internal static ComponentProbe Of(IStore store) => new("etcd-0", async cancellationToken =>
    {
        try
        {
            await store.CheckHealthAsync(cancellationToken);
            return null;
        }
        catch (StoreUnavailableException unavailable)
        {
            return unavailable.Message;
        }
    });
}
