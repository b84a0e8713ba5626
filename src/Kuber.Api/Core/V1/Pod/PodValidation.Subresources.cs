using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>What the subresources may change of a pod.</content>
internal static partial class PodValidation
{
    private const string Mirror = "kubernetes.io/config.mirror";

    /// <summary>Checks what the ephemeralcontainers subresource changes: containers may be added, none changed or removed.</summary>
    public static void EphemeralUpdate(Pod pod, Pod old, FieldErrors errors)
    {
        Common(pod, errors);
        if (old.Metadata.Annotations.ContainsKey(Mirror))
        {
            errors.Forbidden(FieldPath.Of(""), "static pods do not support ephemeral containers");
            return;
        }

        var path = Root.Child("ephemeralContainers");
        foreach (var container in old.Spec.EphemeralContainers)
        {
            var name = container.EphemeralContainerCommon.Name;
            var now = pod.Spec.EphemeralContainers.AsSpan().ToArray().LastOrDefault(c => c.EphemeralContainerCommon.Name == name);
            if (now is null)
            {
                errors.Forbidden(path, $"existing ephemeral containers {FieldValueText.Quote(name)} may not be removed\n");
            }
            else if (now != container)
            {
                errors.Forbidden(path, $"existing ephemeral containers {FieldValueText.Quote(name)} may not be changed\n" + FieldValueText.Diff(GoView.Of(container), GoView.Of(now)));
            }
        }
    }

    /// <summary>Checks what the resize subresource changes: requests and limits of CPU and memory, within the class of service.</summary>
    public static void Resize(Pod pod, Pod old, FieldErrors errors)
    {
        Common(pod, errors);
        if (old.Metadata.Annotations.ContainsKey(Mirror))
        {
            errors.Forbidden(FieldPath.Of(""), "static pods cannot be resized");
            return;
        }

        if (old.Spec.Os?.Name == "windows")
        {
            errors.Forbidden(FieldPath.Of(""), "windows pods cannot be resized");
            return;
        }

        var quality = old.Status.QosClass.Length > 0 ? old.Status.QosClass : PodQos.Compute(old.Spec);
        if (PodQos.Compute(pod.Spec) != quality)
        {
            errors.Invalid(Root, quality, "Pod QOS Class may not change as a result of resizing");
        }

        if (!SameOrder(pod.Spec.Containers, old.Spec.Containers, "containers", errors) | !SameOrder(pod.Spec.InitContainers, old.Spec.InitContainers, "initContainers", errors))
        {
            return;
        }

        Removals(pod.Spec.InitContainers, old.Spec.InitContainers, Root.Child("initContainers"), errors);
        Removals(pod.Spec.Containers, old.Spec.Containers, Root.Child("containers"), errors);
        var munged = pod.Spec with
        {
            Containers = WithAmounts(pod.Spec.Containers, old.Spec.Containers),
            InitContainers = WithAmounts(pod.Spec.InitContainers, old.Spec.InitContainers),
        };
        if (munged != old.Spec)
        {
            errors.Forbidden(Root, "only cpu and memory resources are mutable\n" + FieldValueText.Diff(GoView.Of(old.Spec), GoView.Of(munged)));
        }
    }

    private static bool SameOrder(ApiList<Container> now, ApiList<Container> before, string name, FieldErrors errors)
    {
        if (now.Count != before.Count)
        {
            errors.Forbidden(Root.Child(name), $"{name} may not be added or removed on resize");
            return false;
        }

        for (var i = 0; i < now.Count; i++)
        {
            if (now[i].Name != before[i].Name)
            {
                errors.Forbidden(Root.Child(name), $"{name} may not be renamed or reordered on resize");
                return false;
            }
        }

        return true;
    }

    private static void Removals(ApiList<Container> now, ApiList<Container> before, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < now.Count; i++)
        {
            var at = path.Index(i).Child("resources");
            if (Removed(now[i].Resources.Limits, before[i].Resources.Limits))
            {
                errors.Forbidden(at.Child("limits"), "resource limits cannot be removed");
            }

            if (Removed(now[i].Resources.Requests, before[i].Resources.Requests))
            {
                errors.Forbidden(at.Child("requests"), "resource requests cannot be removed");
            }
        }
    }

    private static bool Removed(ApiMap<Quantity> now, ApiMap<Quantity> before)
    {
        foreach (var (name, _) in before)
        {
            if (name is "cpu" or "memory" && !now.ContainsKey(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The containers with the CPU and memory that they had before.</summary>
    private static ApiList<Container> WithAmounts(ApiList<Container> now, ApiList<Container> before)
    {
        var i = 0;
        return now.Map(c =>
        {
            var was = before[i++].Resources;
            return c with
            {
                Resources = c.Resources with { Requests = WithAmounts(c.Resources.Requests, was.Requests), Limits = WithAmounts(c.Resources.Limits, was.Limits) },
            };
        });
    }

    private static ApiMap<Quantity> WithAmounts(ApiMap<Quantity> now, ApiMap<Quantity> before)
    {
        foreach (var name in (ReadOnlySpan<string>)["cpu", "memory"])
        {
            now = before.TryGetValue(name, out var amount) ? now.Set(name, amount) : now.Remove(name);
        }

        return now.IsEmpty ? before : now;
    }
}
