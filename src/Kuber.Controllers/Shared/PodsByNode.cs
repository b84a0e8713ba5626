using Kuber.Api.Core.V1;
using Kuber.Client.Informers;

namespace Kuber.Controllers.Shared;

/// <summary>The index of pods by their node.</summary>
internal static class PodsByNode
{
    private const string Name = "node";

    /// <summary>Adds the index; pods without a node are filed under the empty name.</summary>
    public static IInformer<Pod> Indexed(IInformer<Pod> informer)
    {
        informer.AddIndex(Name, static pod => [pod.Spec.NodeName]);
        return informer;
    }

    /// <summary>The pods of a node.</summary>
    public static IReadOnlyCollection<Pod> On(ILister<Pod> pods, string node) => pods.ByIndex(Name, node);
}
