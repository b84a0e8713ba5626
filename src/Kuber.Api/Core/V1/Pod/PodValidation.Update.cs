using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>What may change of a pod once it is there.</content>
internal static partial class PodValidation
{
    private const string ChangeableFields =
        "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)";

    /// <summary>Checks a changed pod.</summary>
    public static void Update(Pod pod, Pod old, FieldErrors errors)
    {
        Common(pod, errors);
        var (spec, before) = (pod.Spec, old.Spec);
        if (spec.Containers.Count != before.Containers.Count)
        {
            errors.Forbidden(Root.Child("containers"), "pod updates may not add or remove containers");
            return;
        }

        if (spec.InitContainers.Count != before.InitContainers.Count)
        {
            errors.Forbidden(Root.Child("initContainers"), "pod updates may not add or remove containers");
            return;
        }

        if (!Deadline(spec, before, errors))
        {
            return;
        }

        Gates(spec, before, errors);
        Tolerations(spec, before, errors);
        var munged = spec with
        {
            Containers = Images(spec.Containers, before.Containers),
            InitContainers = Images(spec.InitContainers, before.InitContainers),
            ActiveDeadlineSeconds = before.ActiveDeadlineSeconds,
            SchedulingGates = before.SchedulingGates,
            Tolerations = before.Tolerations,
        };
        if (before.TerminationGracePeriodSeconds < 0 && spec.TerminationGracePeriodSeconds == 1)
        {
            munged = munged with { TerminationGracePeriodSeconds = before.TerminationGracePeriodSeconds };
        }

        if (!before.SchedulingGates.IsEmpty)
        {
            munged = Gated(munged, before, errors);
        }

        if (munged != before)
        {
            errors.Forbidden(Root, ChangeableFields);
        }
    }

    /// <summary>Checks what the ephemeralcontainers subresource changes: containers may be added, none changed or removed.</summary>
    public static void EphemeralUpdate(Pod pod, Pod old, FieldErrors errors)
    {
        Common(pod, errors);
        foreach (var container in old.Spec.EphemeralContainers)
        {
            var name = container.EphemeralContainerCommon.Name;
            var now = pod.Spec.EphemeralContainers.Find(c => c.EphemeralContainerCommon.Name == name);
            if (now is null)
            {
                errors.Forbidden(Root.Child("ephemeralContainers"), $"existing ephemeral containers {FieldValueText.Quote(name)} may not be removed");
            }
            else if (now != container)
            {
                errors.Forbidden(Root.Child("ephemeralContainers"), $"existing ephemeral containers {FieldValueText.Quote(name)} may not be changed");
            }
        }
    }

    /// <summary>Checks what the resize subresource changes: requests and limits of CPU and memory, within the class of service.</summary>
    public static void Resize(Pod pod, Pod old, FieldErrors errors)
    {
        Common(pod, errors);
        if (old.Spec.Os?.Name == "windows")
        {
            errors.Forbidden(FieldPath.Of(""), "windows pods cannot be resized");
        }

        if (pod.Spec.Containers.Count != old.Spec.Containers.Count)
        {
            errors.Forbidden(Root.Child("containers"), "containers may not be added or removed on resize");
            return;
        }

        var quality = old.Status.QosClass.Length > 0 ? old.Status.QosClass : PodQos.Compute(old.Spec);
        if (PodQos.Compute(pod.Spec) != quality)
        {
            errors.Invalid(Root, quality, "Pod QOS Class may not change as a result of resizing");
        }

        static ApiList<Container> Munge(ApiList<Container> now, ApiList<Container> before)
        {
            var i = 0;
            return now.Map(c =>
            {
                var was = before[i++].Resources;
                return c with
                {
                    Resources = c.Resources with { Requests = Restore(c.Resources.Requests, was.Requests), Limits = Restore(c.Resources.Limits, was.Limits) },
                };
            });
        }

        static ApiMap<Quantity> Restore(ApiMap<Quantity> now, ApiMap<Quantity> before)
        {
            foreach (var name in (ReadOnlySpan<string>)["cpu", "memory"])
            {
                now = before.TryGetValue(name, out var amount) ? now.Set(name, amount) : now.Remove(name);
            }

            return now;
        }

        var munged = pod.Spec with
        {
            Containers = Munge(pod.Spec.Containers, old.Spec.Containers),
            InitContainers = pod.Spec.InitContainers.Count == old.Spec.InitContainers.Count ? Munge(pod.Spec.InitContainers, old.Spec.InitContainers) : pod.Spec.InitContainers,
            Resources = old.Spec.Resources,
        };
        if (munged != old.Spec)
        {
            errors.Forbidden(Root, "only cpu and memory resources are mutable");
        }
    }

    private static bool Deadline(PodSpec spec, PodSpec before, FieldErrors errors)
    {
        var path = Root.Child("activeDeadlineSeconds");
        if (spec.ActiveDeadlineSeconds is { } deadline)
        {
            if (deadline is < 0 or > int.MaxValue)
            {
                errors.Invalid(path, spec.ActiveDeadlineSeconds, NameRules.OutOfRange(0, int.MaxValue));
                return false;
            }

            if (before.ActiveDeadlineSeconds < deadline)
            {
                errors.Invalid(path, spec.ActiveDeadlineSeconds, "must be less than or equal to previous value");
                return false;
            }
        }
        else if (before.ActiveDeadlineSeconds is not null)
        {
            errors.Invalid(path, null, "must not update from a positive integer to nil value");
            return false;
        }

        return true;
    }

    private static void Gates(PodSpec spec, PodSpec before, FieldErrors errors)
    {
        for (var i = 0; i < spec.SchedulingGates.Count; i++)
        {
            var name = spec.SchedulingGates[i].Name;
            if (!before.SchedulingGates.Exists(g => g.Name == name))
            {
                errors.Forbidden(Root.Child("schedulingGates").Index(i).Child("name"), $"only deletion is allowed, but found new scheduling gate '{name}'");
            }
        }
    }

    private static void Tolerations(PodSpec spec, PodSpec before, FieldErrors errors)
    {
        foreach (var toleration in before.Tolerations)
        {
            var kept = spec.Tolerations.Exists(t => t with { TolerationSeconds = toleration.TolerationSeconds } == toleration);
            if (!kept)
            {
                errors.Forbidden(Root.Child("tolerations"), "existing toleration can not be modified except its tolerationSeconds");
                break;
            }
        }

        Tolerations(spec.Tolerations, Root.Child("tolerations"), errors.Count == 0 ? errors : []);
    }

    private static ApiList<Container> Images(ApiList<Container> now, ApiList<Container> before)
    {
        var i = 0;
        return now.Map(c => c with { Image = before[i++].Image });
    }

    private static PodSpec Gated(PodSpec munged, PodSpec before, FieldErrors errors)
    {
        if (munged.NodeSelector != before.NodeSelector)
        {
            foreach (var (key, value) in before.NodeSelector)
            {
                if (munged.NodeSelector.GetValueOrDefault(key) != value)
                {
                    errors.Invalid(Root.Child("nodeSelector"), munged.NodeSelector, "only additions to spec.nodeSelector are allowed (no mutations or deletions)");
                    break;
                }
            }

            munged = munged with { NodeSelector = before.NodeSelector };
        }

        var (node, was) = (munged.Affinity?.NodeAffinity, before.Affinity?.NodeAffinity);
        if (node == was)
        {
            return munged;
        }

        var path = Root.Child("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
        var terms = node?.RequiredDuringSchedulingIgnoredDuringExecution?.NodeSelectorTerms ?? default;
        var old = was?.RequiredDuringSchedulingIgnoredDuringExecution?.NodeSelectorTerms ?? default;
        if (!old.IsEmpty && old.Count != terms.Count)
        {
            errors.Invalid(path, null, "no additions/deletions to non-empty NodeSelectorTerms list are allowed");
        }

        for (var i = 0; i < Math.Min(old.Count, terms.Count); i++)
        {
            var (term, o) = (terms[i], old[i]);
            if (o.MatchExpressions.Exists(e => !term.MatchExpressions.Exists(n => n == e)) || o.MatchFields.Exists(e => !term.MatchFields.Exists(n => n == e))
                || (o == NodeSelectorTerm.Empty && term != o))
            {
                errors.Invalid(path.Index(i), null, "only additions are allowed (no mutations or deletions)");
            }
        }

        var affinity = (munged.Affinity ?? new()) with { NodeAffinity = was };
        return munged with { Affinity = before.Affinity is null && affinity == new Affinity() ? null : affinity };
    }
}
