using Kuber.Api.Core.V1;
using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Admission.PodTopologyLabels;

/// <summary>A pod that is bound to a node gets the labels that say in which zone and region the node is.</summary>
internal sealed class PodTopologyLabelsPlugin(ApiServerCore core) : AdmissionPlugin
{
    private static readonly string[] Labels = ["topology.kubernetes.io/region", "topology.kubernetes.io/zone"];

    private readonly ResourceCache nodes = core.Resources.Cache("", "nodes");

    /// <inheritdoc/>
    public override string Name => "PodTopologyLabels";

    /// <inheritdoc/>
    public override ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        var target = request switch
        {
            { Operation: AdmissionOperation.Create, Object: Binding binding } => binding.Target.Name,
            { Operation: AdmissionOperation.Create, Object: Pod pod } when request.Is("", "pods") => pod.Spec.NodeName,
            _ => "",
        };
        if (target.Length > 0 && nodes.Find(target)?.Value is Node node)
        {
            var meta = request.Object!.Metadata;
            foreach (var key in Labels)
            {
                if (node.Metadata.Labels.TryGetValue(key, out var value))
                {
                    meta = meta with { Labels = meta.Labels.Set(key, value) };
                }
            }

            request.Object = request.Object.WithMetadata(meta);
        }

        return ValueTask.CompletedTask;
    }
}
