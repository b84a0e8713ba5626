using Kuber.Api.Core.V1;

namespace Kuber.ApiServer.Admission.DefaultTolerationSeconds;

/// <summary>A pod stays on a node that is not ready or unreachable for five minutes, unless it says otherwise.</summary>
internal sealed class DefaultTolerationSecondsPlugin : AdmissionPlugin
{
    private const long Seconds = 300;
    private static readonly string[] Keys = ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"];

    /// <inheritdoc/>
    public override string Name => "DefaultTolerationSeconds";

    /// <inheritdoc/>
    public override ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Operation: AdmissionOperation.Create or AdmissionOperation.Update, Object: Pod pod } || !request.Is("", "pods"))
        {
            return ValueTask.CompletedTask;
        }

        var tolerations = pod.Spec.Tolerations;
        foreach (var key in Keys)
        {
            if (!pod.Spec.Tolerations.Exists(t => (t.Key == key || t.Key.Length == 0) && t.Effect is "NoExecute" or ""))
            {
                tolerations = tolerations.Add(new() { Key = key, Operator = "Exists", Effect = "NoExecute", TolerationSeconds = Seconds });
            }
        }

        if (!tolerations.IsSame(pod.Spec.Tolerations))
        {
            request.Object = pod with { Spec = pod.Spec with { Tolerations = tolerations } };
        }

        return ValueTask.CompletedTask;
    }
}
