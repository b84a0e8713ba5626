using Kuber.Api.Core.V1;

namespace Kuber.ApiServer.Admission.TaintNodesByCondition;

/// <summary>A new node takes no pods until the node lifecycle controller has seen that it is ready.</summary>
internal sealed class TaintNodesByConditionPlugin : AdmissionPlugin
{
    private const string NotReady = "node.kubernetes.io/not-ready";
    private const string NoSchedule = "NoSchedule";

    /// <inheritdoc/>
    public override string Name => "TaintNodesByCondition";

    /// <inheritdoc/>
    public override ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request is { Operation: AdmissionOperation.Create, Object: Node node } && request.Is("", "nodes")
            && !node.Spec.Taints.Exists(static t => t is { Key: NotReady, Effect: NoSchedule }))
        {
            request.Object = node with { Spec = node.Spec with { Taints = node.Spec.Taints.Add(new() { Key = NotReady, Effect = NoSchedule }) } };
        }

        return ValueTask.CompletedTask;
    }
}
