using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>What the resize subresource may change of a pod (KEP-1287): CPU and memory, within the class of service.</content>
internal static partial class PodValidation
{
    private const string OnlyCpuAndMemory = "only cpu and memory resources are mutable";

    /// <summary>Checks a resize.</summary>
    public static void Resize(Pod pod, Pod old, FieldErrors errors)
    {
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

        FieldErrors own = [];
        Common(pod, own);
        var quality = old.Status.QosClass.Length > 0 ? old.Status.QosClass : PodQos.Compute(old.Spec);
        if (PodQos.Compute(pod.Spec) != quality)
        {
            own.Invalid(Root, quality, "Pod QOS Class may not change as a result of resizing");
        }

        if (old.Status.ContainerStatuses.Find(static c => c.State.Running is not null) is { Resources: null })
        {
            own.Forbidden(Root, "Pod running on node without support for resize");
        }

        var resources = PodResize(pod.Spec.Resources, old.Spec.Resources, Root, own);
        if (!old.Status.NodeAllocatableResourceClaimStatuses.IsEmpty)
        {
            own.Forbidden(Root, "pods with node allocatable resource claims cannot be resized");
        }

        if (SameOrder(pod.Spec.Containers, old.Spec.Containers, "containers", own) & SameOrder(pod.Spec.InitContainers, old.Spec.InitContainers, "initContainers", own))
        {
            Removals(pod.Spec.InitContainers, old.Spec.InitContainers, Root.Child("initContainers"), own);
            Removals(pod.Spec.Containers, old.Spec.Containers, Root.Child("containers"), own);
            OnlyAmounts(pod.Spec with { Resources = resources }, old.Spec, own);
        }

        errors.AddRange(own);
    }

    /// <summary>Checks that of containers and pod nothing but CPU and memory differs.</summary>
    private static void OnlyAmounts(PodSpec spec, PodSpec old, FieldErrors errors)
    {
        spec = spec with { Containers = WithAmounts(spec.Containers, old.Containers), InitContainers = WithAmounts(spec.InitContainers, old.InitContainers) };
        if (spec.Containers != old.Containers)
        {
            errors.Forbidden(Root, OnlyCpuAndMemory);
        }

        for (var i = 0; i < old.InitContainers.Count; i++)
        {
            if (spec.InitContainers[i] != old.InitContainers[i])
            {
                errors.Forbidden(Root.Child("initContainers").Index(i), "only cpu and memory resources for init or sidecar containers are mutable");
            }
        }

        if (errors.Count == 0 && spec != old)
        {
            errors.Forbidden(Root, OnlyCpuAndMemory);
        }
    }

    /// <summary>Checks the resources of the pod as a whole (KEP-5419); returns them with the CPU and memory of before.</summary>
    private static ResourceRequirements? PodResize(ResourceRequirements? now, ResourceRequirements? old, FieldPath path, FieldErrors errors)
    {
        if (!IsSet(now) && !IsSet(old))
        {
            return now;
        }

        if (now is null)
        {
            errors.Forbidden(path.Child("resources"), "pod-level resources cannot be removed");
            return now;
        }

        if (old is not null && Removed(now.Requests, old.Requests))
        {
            errors.Forbidden(path.Child("resources", "requests"), "pod-level resource requests cannot be removed");
        }

        if (old is not null && Removed(now.Limits, old.Limits))
        {
            errors.Forbidden(path.Child("resources", "limits"), "pod-level resource limits cannot be removed");
        }

        var munged = now with { Requests = WithAmounts(now.Requests, old?.Requests ?? default), Limits = WithAmounts(now.Limits, old?.Limits ?? default) };
        munged = old is null && munged is { Requests.IsEmpty: true, Limits.IsEmpty: true, Claims.IsEmpty: true } ? null : munged;
        if (munged != old)
        {
            errors.Forbidden(path, "only cpu and memory resources are mutable at pod-level");
        }

        return munged;
    }

    private static bool IsSet(ResourceRequirements? resources) => resources is not (null or { Requests.IsEmpty: true, Limits.IsEmpty: true });

    private static bool SameOrder(ApiList<Container> now, ApiList<Container> before, string name, FieldErrors errors)
    {
        if (now.Count != before.Count)
        {
            errors.Forbidden(Root.Child(name), $"{name} may not be added or removed on resize");
            return false;
        }

        var same = true;
        for (var i = 0; i < now.Count; i++)
        {
            if (now[i].Name != before[i].Name)
            {
                errors.Forbidden(Root.Child(name).Index(i).Child("name"), $"{name} may not be renamed or reordered on resize");
                same = false;
            }
        }

        return same;
    }

    private static void Removals(ApiList<Container> now, ApiList<Container> before, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < now.Count; i++)
        {
            var at = path.Index(i).Child("resources");
            if (Removed(now[i].Resources.Requests, before[i].Resources.Requests))
            {
                errors.Forbidden(at.Child("requests"), "resource requests cannot be removed");
            }

            if (Removed(now[i].Resources.Limits, before[i].Resources.Limits))
            {
                errors.Forbidden(at.Child("limits"), "resource limits cannot be removed");
            }
        }
    }

    private static bool Removed(ApiMap<Quantity> now, ApiMap<Quantity> before)
    {
        foreach (var (name, _) in before)
        {
            if (!now.ContainsKey(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The containers with the CPU and memory that they had before; claims count as a change, as they do upstream.</summary>
    private static ApiList<Container> WithAmounts(ApiList<Container> now, ApiList<Container> before)
    {
        var i = 0;
        return now.Map(c =>
        {
            var was = before[i++].Resources;
            return c with
            {
                Resources = new() { Requests = WithAmounts(c.Resources.Requests, was.Requests), Limits = WithAmounts(c.Resources.Limits, was.Limits) },
            };
        });
    }

    private static ApiMap<Quantity> WithAmounts(ApiMap<Quantity> now, ApiMap<Quantity> before)
    {
        foreach (var name in (ReadOnlySpan<string>)["cpu", "memory"])
        {
            now = before.TryGetValue(name, out var amount) ? now.Set(name, amount) : now.Remove(name);
        }

        return now.IsEmpty && before.IsEmpty ? before : now;
    }
}
