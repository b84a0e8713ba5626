using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The containers of a pod of all three kinds.</summary>
internal static class PodContainers
{
    /// <summary>Init containers, containers, ephemeral containers; with their paths.</summary>
    public static IEnumerable<(Container Container, FieldPath Path)> All(PodSpec spec, FieldPath path)
    {
        for (var i = 0; i < spec.InitContainers.Count; i++)
        {
            yield return (spec.InitContainers[i], path.Child("initContainers").Index(i));
        }

        for (var i = 0; i < spec.Containers.Count; i++)
        {
            yield return (spec.Containers[i], path.Child("containers").Index(i));
        }

        for (var i = 0; i < spec.EphemeralContainers.Count; i++)
        {
            yield return (EphemeralContainers.ToContainer(spec.EphemeralContainers[i].EphemeralContainerCommon), path.Child("ephemeralContainers").Index(i));
        }
    }
}
