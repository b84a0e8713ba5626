using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What the subresources of pods that change the spec may change.</summary>
public static class PodSubresources
{
    /// <summary>The pod with the changed ephemeral containers, and nothing else.</summary>
    public static Pod PrepareEphemeralContainers(Pod value, Pod old)
    {
        var spec = old.Spec with { EphemeralContainers = value.Spec.EphemeralContainers };
        return old with
        {
            Metadata = Generations.Next(value.Metadata with { Labels = old.Metadata.Labels, Annotations = old.Metadata.Annotations, OwnerReferences = old.Metadata.OwnerReferences, Finalizers = old.Metadata.Finalizers }, old.Metadata, spec != old.Spec),
            Spec = spec,
        };
    }

    /// <summary>Checks the change of ephemeral containers.</summary>
    public static void ValidateEphemeralContainers(Pod value, Pod old, FieldErrors errors) => PodValidation.EphemeralUpdate(value, old, errors);

    /// <summary>
    /// The pod with the changed resources and resize policies of its containers, and nothing else. Containers that are new
    /// or gone stay for validation to find.
    /// </summary>
    public static Pod PrepareResize(Pod value, Pod old)
    {
        if (value.Spec.Containers.Count != old.Spec.Containers.Count || value.Spec.InitContainers.Count != old.Spec.InitContainers.Count)
        {
            return value;
        }

        var spec = old.Spec with
        {
            Containers = Resized(value.Spec.Containers, old.Spec.Containers),
            InitContainers = Resized(value.Spec.InitContainers, old.Spec.InitContainers),
            Resources = value.Spec.Resources,
        };
        spec = spec == old.Spec ? old.Spec : spec;
        return old with
        {
            Metadata = Generations.Next(value.Metadata with { Labels = old.Metadata.Labels, Annotations = old.Metadata.Annotations, OwnerReferences = old.Metadata.OwnerReferences, Finalizers = old.Metadata.Finalizers }, old.Metadata, !ReferenceEquals(spec, old.Spec)),
            Spec = spec,
        };
    }

    /// <summary>Checks the change of resources.</summary>
    public static void ValidateResize(Pod value, Pod old, FieldErrors errors) => PodValidation.Resize(value, old, errors);

    private static ApiList<Container> Resized(ApiList<Container> now, ApiList<Container> old)
    {
        for (var i = 0; i < now.Count; i++)
        {
            if (now[i].Name != old[i].Name)
            {
                return now;
            }
        }

        var next = 0;
        return now.Map(c => old[next++] with { Resources = c.Resources, ResizePolicy = c.ResizePolicy });
    }
}
