using Kuber.Api.Runtime;

namespace Kuber.Client.Informers;

/// <summary>Hands out the informers of a process, one for each type, and runs them.</summary>
public interface IInformerFactory
{
    /// <summary>The informer of a type; made at the first call.</summary>
    IInformer<T> For<T>()
        where T : class, IApiObject, IApiMessage<T>;

    /// <summary>Runs all informers asked for so far (and those asked for later) until cancelled.</summary>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Completes when all informers asked for so far have synced.</summary>
    Task WaitForSyncAsync(CancellationToken cancellationToken);
}
