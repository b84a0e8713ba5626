using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for what a node reports of containers: users, and the health of devices (KEP-4680).</summary>
internal static class ContainerStatusValidation
{
    private const int MessageMaximumBytes = 1024;

    /// <summary>Checks the statuses of all containers of a pod.</summary>
    public static void Check(Pod pod, FieldPath path, FieldErrors errors)
    {
        var status = pod.Status;
        (string Name, ApiList<ContainerStatus> Statuses)[] all =
        [
            ("containerStatuses", status.ContainerStatuses), ("initContainerStatuses", status.InitContainerStatuses), ("ephemeralContainerStatuses", status.EphemeralContainerStatuses),
        ];
        foreach (var (name, statuses) in all)
        {
            for (var i = 0; i < statuses.Count; i++)
            {
                User(statuses[i].User?.Linux, pod.Spec.Os?.Name ?? "linux", path.Child(name).Index(i).Child("user", "linux"), errors);
            }
        }

        Devices(status.ContainerStatuses, pod.Spec.Containers, path.Child("containerStatuses"), errors);
        Devices(status.InitContainerStatuses, pod.Spec.InitContainers, path.Child("initContainerStatuses"), errors);
        for (var i = 0; i < status.EphemeralContainerStatuses.Count; i++)
        {
            if (!status.EphemeralContainerStatuses[i].AllocatedResourcesStatus.IsEmpty)
            {
                errors.Forbidden(path.Child("ephemeralContainerStatuses").Index(i).Child("allocatedResourcesStatus"), "must not be specified in container status");
            }
        }
    }

    private static void User(LinuxContainerUser? user, string os, FieldPath path, FieldErrors errors)
    {
        if (user is null)
        {
            return;
        }

        if (os == "windows")
        {
            errors.Forbidden(path, "cannot be set for a windows pod");
        }
        else if (os == "linux")
        {
            Id(user.Uid, path.Child("uid"), errors);
            Id(user.Gid, path.Child("gid"), errors);
            for (var i = 0; i < user.SupplementalGroups.Count; i++)
            {
                Id(user.SupplementalGroups[i], path.Child("supplementalGroups").Index(i), errors);
            }
        }
    }

    private static void Id(long id, FieldPath path, FieldErrors errors)
    {
        if (id is < 0 or > int.MaxValue)
        {
            errors.Invalid(path, id, NameRules.OutOfRange(0, int.MaxValue));
        }
    }

    private static void Devices(ApiList<ContainerStatus> statuses, ApiList<Container> containers, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < statuses.Count; i++)
        {
            var container = containers.Find(c => c.Name == statuses[i].Name);
            for (var j = 0; j < statuses[i].AllocatedResourcesStatus.Count; j++)
            {
                var resource = statuses[i].AllocatedResourcesStatus[j];
                var at = path.Index(i).Child("allocatedResourcesStatus").Index(j);
                if (container is not null)
                {
                    Name(resource.Name, container.Resources, at.Child("name"), errors);
                }

                Health(resource.Resources, at.Child("resources"), errors);
            }
        }
    }

    private static void Name(string name, ResourceRequirements resources, FieldPath path, FieldErrors errors)
    {
        if (name.StartsWith("claim:", StringComparison.Ordinal))
        {
            if (!resources.Claims.Exists(c => name == "claim:" + c.Name + (c.Request.Length > 0 ? "/" + c.Request : "")))
            {
                errors.Invalid(path, name, "must match one of the container's resource claims in a format 'claim:<claimName>/<request>' or 'claim:<claimName>' if request is empty");
            }
        }
        else if (!resources.Requests.ContainsKey(name))
        {
            errors.Invalid(path, name, "must match one of the container's resource requests");
        }
    }

    private static void Health(ApiList<ResourceHealth> devices, FieldPath path, FieldErrors errors)
    {
        HashSet<string> seen = [];
        for (var i = 0; i < devices.Count; i++)
        {
            var at = path.Index(i);
            if (devices[i].Health is not ("Healthy" or "Unhealthy" or "Unknown"))
            {
                errors.NotSupported(at.Child("health"), devices[i].Health, "Healthy", "Unhealthy", "Unknown");
            }

            if (devices[i].Message is { Length: 0 })
            {
                errors.Required(at.Child("message"), "must be non-empty if specified");
            }
            else if (devices[i].Message is { } message && NameRules.Utf8Length(message) > MessageMaximumBytes)
            {
                errors.TooLong(at.Child("message"), MessageMaximumBytes);
            }

            if (!seen.Add(devices[i].ResourceID))
            {
                errors.Duplicate(at.Child("resourceID"), devices[i].ResourceID);
            }
        }
    }
}
