using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>Requests, limits, claims and resize policies.</content>
internal static partial class PodValidation
{
    /// <summary>Checks requests and limits.</summary>
    /// <param name="resources">The requests and limits.</param>
    /// <param name="pod">The spec whose claims may be named; null where none may.</param>
    /// <param name="path">The path.</param>
    /// <param name="errors">Where broken rules go.</param>
    private static void Requirements(ResourceRequirements resources, PodSpec? pod, FieldPath path, FieldErrors errors)
    {
        ResourceRequirementsValidation.Amounts(resources.Limits, resources.Requests, path, errors, static (name, at, e) => ResourceNames.Container(name, at, e));
        HashSet<string> names = [];
        for (var i = 0; i < resources.Claims.Count; i++)
        {
            var claim = resources.Claims[i];
            var at = path.Child("claims").Index(i);
            if (claim.Name.Length == 0)
            {
                errors.Required(at);
                continue;
            }

            if (!names.Add(claim.Name + "/" + claim.Request))
            {
                errors.Duplicate(at, claim.Name);
            }

            var declared = pod?.ResourceClaims.AsSpan().ToArray().Select(static c => c.Name).Order(StringComparer.Ordinal).ToArray() ?? [];
            if (!declared.Contains(claim.Name))
            {
                errors.NotFound(
                    at,
                    claim.Name,
                    declared.Length == 0 ? "must be one of the names in pod.spec.resourceClaims which is empty" : "must be one of the names in pod.spec.resourceClaims: " + string.Join(", ", declared));
            }
        }
    }

    private static void PodResources(PodSpec spec, ResourceRequirements resources, FieldPath path, FieldErrors errors)
    {
        if (!resources.Claims.IsEmpty)
        {
            errors.Forbidden(path.Child("claims"), "claims may not be set for Resources at pod-level");
        }

        ResourceRequirementsValidation.Amounts(resources.Limits, resources.Requests, path, errors, static (name, at, e) =>
        {
            if (!PodLevelResources.IsSupported(name))
            {
                e.NotSupported(at, name, "cpu", "hugepages-", "memory");
            }
        });
        foreach (var (name, total) in PodLevelResources.Sum(spec, static r => r.Requests))
        {
            if (PodLevelResources.IsSupported(name) && resources.Requests.TryGetValue(name, out var request) && request < total)
            {
                errors.Invalid(path.Child("requests").Key(name), request.ToString(), $"must be greater than or equal to aggregate container requests of {total}");
            }
        }

        for (var i = 0; i < spec.Containers.Count; i++)
        {
            foreach (var (name, limit) in spec.Containers[i].Resources.Limits)
            {
                if (PodLevelResources.IsSupported(name) && resources.Limits.TryGetValue(name, out var most) && limit > most)
                {
                    errors.Invalid(path.Child("limits").Key(name), limit.ToString(), $"must be less than or equal to pod limits of {most}");
                }
            }
        }
    }

    private static void ResizePolicy(Container container, PodSpec spec, FieldPath path, FieldErrors errors)
    {
        HashSet<string> seen = [];
        for (var i = 0; i < container.ResizePolicy.Count; i++)
        {
            var policy = container.ResizePolicy[i];
            if (!seen.Add(policy.ResourceName))
            {
                errors.Duplicate(path.Index(i), policy.ResourceName);
            }

            if (policy.ResourceName.Length == 0)
            {
                errors.Required(path);
            }
            else if (policy.ResourceName is not ("cpu" or "memory"))
            {
                errors.NotSupported(path, policy.ResourceName, "cpu", "memory");
            }

            if (policy.RestartPolicy.Length == 0)
            {
                errors.Required(path);
            }
            else if (policy.RestartPolicy is not ("NotRequired" or "RestartContainer"))
            {
                errors.NotSupported(path, policy.RestartPolicy, "NotRequired", "RestartContainer");
            }

            if (policy.RestartPolicy == "RestartContainer" && spec.RestartPolicy == "Never" && container.RestartPolicy is null && container.RestartPolicyRules.IsEmpty)
            {
                errors.Invalid(path, policy.RestartPolicy, $"must be 'NotRequired' when `restartPolicy` is 'Never'");
            }
        }
    }
}
