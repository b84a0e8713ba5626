using System.Diagnostics.CodeAnalysis;
using Kuber.Api.Runtime;

namespace Kuber.Client.Informers;

/// <summary>Hands out the informers of a process, one for each type and scope, and runs them.</summary>
public interface IInformerFactory
{
    /// <summary>The informer of all objects of a type; made at the first call.</summary>
    IInformer<T> For<T>()
        where T : class, IApiObject, IApiMessage<T>;

    /// <summary>The informer of some objects of a type, such as a node's pods; made at the first call with an equal scope.</summary>
    IInformer<T> For<T>(InformerScope scope)
        where T : class, IApiObject, IApiMessage<T>;

    /// <summary>The informer of all objects of a type, if somebody has asked for it.</summary>
    bool TryGet<T>([NotNullWhen(true)] out IInformer<T>? informer)
        where T : class, IApiObject, IApiMessage<T>;

    /// <summary>Runs all informers asked for so far (and those asked for later) until cancelled.</summary>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Completes when all informers asked for so far have synced.</summary>
    Task WaitForSyncAsync(CancellationToken cancellationToken);
}
