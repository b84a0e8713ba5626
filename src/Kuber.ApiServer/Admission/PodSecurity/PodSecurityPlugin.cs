using Kuber.Api.Apps.V1;
using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.PodSecurity;

/// <summary>
/// Holds pods to the level that the labels of their namespace enforce. Pods and the workloads that make them come with a warning
/// where they violate the level to warn of; a namespace whose level is raised, with the pods that violate it already.
/// </summary>
internal sealed class PodSecurityPlugin(ApiServerCore core) : AdmissionPlugin
{
    private const int MaxPodsToCheck = 3000;

    private readonly ResourceCache namespaces = core.Resources.Cache("", "namespaces");
    private readonly ResourceCache pods = core.Resources.Cache("", "pods");

    /// <inheritdoc/>
    public override string Name => "PodSecurity";

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request.Operation is AdmissionOperation.Create or AdmissionOperation.Update)
        {
            switch (request.Object)
            {
                case Namespace sent when NamespaceDeletion.Concerns(request.Resource) && request.Subresource.Length == 0:
                    ValidateNamespace(request, sent);
                    break;
                case Pod pod when request.Subresource is "" or "ephemeralcontainers" or "resize":
                    if (request.Old is not Pod old || SignificantChange.IsOne(pod, old))
                    {
                        ValidatePod(request, new(pod.Metadata, pod.Spec), enforce: true);
                    }

                    break;
                case { } workload when request.Subresource.Length == 0 && TemplateOf(workload) is { } template:
                    ValidatePod(request, new(template.Metadata, template.Spec), enforce: false);
                    break;
            }
        }

        return ValueTask.CompletedTask;
    }

    private static PodTemplateSpec? TemplateOf(IApiObject workload) => workload switch
    {
        Deployment d => d.Spec.Template,
        ReplicaSet r => r.Spec.Template,
        StatefulSet s => s.Spec.Template,
        DaemonSet d => d.Spec.Template,
        Job j => j.Spec.Template,
        CronJob c => c.Spec.JobTemplate.Spec.Template,
        ReplicationController c => c.Spec.Template,
        PodTemplate t => t.Template,
        _ => null,
    };

    private void ValidatePod(AdmissionRequest request, CheckedPod pod, bool enforce)
    {
        if (namespaces.Find(request.Context.Namespace)?.Value is not Namespace ns)
        {
            throw StatusErrors.InternalError($"failed to lookup namespace {request.Context.Namespace}");
        }

        var policy = NamespacePolicy.Of(ns.Metadata.Labels, []);
        if (policy.IsPrivileged)
        {
            return;
        }

        if (enforce && PodSecurityChecks.Evaluate(policy.Enforce, pod) is { Count: > 0 } violations)
        {
            throw request.Forbidden($"violates PodSecurity {FieldValueText.Quote(policy.Enforce.ToString())}: {string.Join(", ", violations)}");
        }

        if (PodSecurityChecks.Evaluate(policy.Warn, pod) is { Count: > 0 } warnings)
        {
            request.Context.Warn($"would violate PodSecurity {FieldValueText.Quote(policy.Warn.ToString())}: {string.Join(", ", warnings)}");
        }
    }

    private void ValidateNamespace(AdmissionRequest request, Namespace sent)
    {
        var errors = new FieldErrors();
        var policy = NamespacePolicy.Of(sent.Metadata.Labels, errors);
        var olderErrors = new FieldErrors();
        var older = request.Old is Namespace old ? NamespacePolicy.Of(old.Metadata.Labels, olderErrors) : null;
        if (errors.Count > 0 && (older is null || !errors.SequenceEqual(olderErrors)))
        {
            throw StatusErrors.Invalid("Namespace", request.Name, errors);
        }

        var (now, before) = (policy.Enforce, older?.Enforce ?? policy.Enforce);
        if (now != before && now.Level != PodSecurityLevel.Privileged && (now.Minor != before.Minor || now.Level > before.Level))
        {
            WarnOfPods(request, sent.Metadata.Name, now);
        }
    }

    private void WarnOfPods(AdmissionRequest request, string ns, LevelVersion level)
    {
        var (first, others) = Prioritized(ns);
        var checkedPods = first.Concat(others).Take(MaxPodsToCheck).ToList();
        var total = first.Count + others.Count;
        var violations = checkedPods
            .Select(p => (p.Metadata.Name, Reason: string.Join(", ", PodSecurityChecks.Evaluate(level, new(p.Metadata, p.Spec)).Select(v => v.Reason))))
            .Where(p => p.Reason.Length > 0)
            .GroupBy(p => p.Reason, p => p.Name, StringComparer.Ordinal)
            .Select(g => Line(g.Key, [.. g.Order(StringComparer.Ordinal)]))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (checkedPods.Count < total)
        {
            request.Context.Warn($"new PodSecurity enforce level only checked against the first {checkedPods.Count} of {total} existing pods");
        }

        if (violations.Count > 0)
        {
            request.Context.Warn($"existing pods in namespace {FieldValueText.Quote(ns)} violate the new PodSecurity enforce level {FieldValueText.Quote(level.ToString())}");
            violations.ForEach(request.Context.Warn);
        }
    }

    /// <summary>One pod of each controller and those without one; then the rest.</summary>
    private (List<Pod> First, List<Pod> Others) Prioritized(string ns)
    {
        var controllers = new HashSet<string>(StringComparer.Ordinal);
        List<Pod> first = [];
        List<Pod> others = [];
        foreach (var item in pods.Snapshot().Namespace(ns))
        {
            var pod = (Pod)item.Value;
            var owner = pod.Metadata.OwnerReferences.Find(static o => o.Controller == true);
            (owner is null || controllers.Add(owner.Uid) ? first : others).Add(pod);
        }

        return (first, others);
    }

    private static string Line(string reason, IReadOnlyList<string> names) => names.Count switch
    {
        1 => $"{names[0]}: {reason}",
        2 => $"{names[0]} (and 1 other pod): {reason}",
        _ => $"{names[0]} (and {names.Count - 1} other pods): {reason}",
    };
}
