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
        AnnotationChanges(pod, old, errors);
        var (spec, before) = (pod.Spec, old.Spec);
        if (!SameContainers(spec.Containers, before.Containers, Root.Child("containers"), errors)
            || !SameContainers(spec.InitContainers, before.InitContainers, Root.Child("initContainers"), errors)
            || !Deadline(spec, before, errors))
        {
            return;
        }

        AddedTolerations(spec, before, errors);
        Gates(spec, before, errors);
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
            errors.Forbidden(Root, ChangeableFields + "\n" + FieldValueText.Diff(GoView.Of(before), GoView.Of(munged)));
        }
    }

    /// <summary>Containers stay as many as they are; their images may change. False where there is no use in looking further.</summary>
    private static bool SameContainers(ApiList<Container> now, ApiList<Container> before, FieldPath path, FieldErrors errors)
    {
        if (now.Count != before.Count)
        {
            errors.Forbidden(path, "pod updates may not add or remove containers");
            return false;
        }

        for (var i = 0; i < now.Count; i++)
        {
            errors.NotEmpty(path.Index(i).Child("image"), now[i].Image);
            ImageWhitespace(now[i].Image, path.Index(i).Child("image"), errors);
        }

        return true;
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

    private static void AddedTolerations(PodSpec spec, PodSpec before, FieldErrors errors)
    {
        var path = Root.Child("tolerations");
        foreach (var toleration in before.Tolerations)
        {
            if (!spec.Tolerations.Exists(t => t with { TolerationSeconds = toleration.TolerationSeconds } == toleration))
            {
                errors.Forbidden(path, "existing toleration can not be modified except its tolerationSeconds");
                return;
            }
        }

        Tolerations(spec.Tolerations, path, errors);
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
            errors.Invalid(path, terms.IsNil ? null : GoView.Of(terms), "no additions/deletions to non-empty NodeSelectorTerms list are allowed");
        }

        for (var i = 0; i < old.Count && old.Count == terms.Count; i++)
        {
            var (term, o) = (terms[i], old[i]);
            var all = o.MatchExpressions.IsEmpty && o.MatchFields.IsEmpty;
            if (!Begins(term.MatchExpressions, o.MatchExpressions) || !Begins(term.MatchFields, o.MatchFields)
                || (all && !(term.MatchExpressions.IsEmpty && term.MatchFields.IsEmpty)))
            {
                errors.Invalid(path.Index(i), GoView.Of(term), "only additions are allowed (no mutations or deletions)");
            }
        }

        var affinity = (munged.Affinity ?? new()) with { NodeAffinity = was };
        return munged with { Affinity = before.Affinity is null && affinity == new Affinity() ? null : affinity };
    }

    private static bool Begins(ApiList<NodeSelectorRequirement> now, ApiList<NodeSelectorRequirement> old) =>
        now.Count >= old.Count && now.AsSpan()[..old.Count].SequenceEqual(old.AsSpan());
}
