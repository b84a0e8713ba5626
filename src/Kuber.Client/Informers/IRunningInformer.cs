namespace Kuber.Client.Informers;

/// <summary>What the factory needs of an informer whatever its type.</summary>
internal interface IRunningInformer
{
    /// <summary>Follows the resource until cancelled.</summary>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Completes when the first list is in the cache.</summary>
    Task WaitForSyncAsync(CancellationToken cancellationToken);
}
