using Kuber.Api.Apps.V1;
using Kuber.Api.Autoscaling.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Selectors;
using Kuber.Api.Validation;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Subresources;

/// <summary>
/// The scale of deployments, replica sets, stateful sets and replication controllers: how many replicas there are and shall be,
/// the same for all of them.
/// </summary>
internal sealed class ScaleSubresource : SubresourceHandler
{
    /// <summary>The kind that all scales have.</summary>
    internal static readonly ServedResource Scale = new BuiltIns().Visit(new ResourceDefinition<Scale>
    {
        Group = "autoscaling",
        Version = "v1",
        Plural = "scales",
        Singular = "scale",
        Kind = "Scale",
        Namespaced = true,
        Verbs = ["get", "patch", "update"],
    });

    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) => subresource == "scale" && (resource.Group, resource.Plural) is
        ("apps", "deployments" or "replicasets" or "statefulsets") or ("", "replicationcontrollers");

    /// <inheritdoc/>
    public override ServedResource Kind(ServedResource parent) => Scale;

    /// <inheritdoc/>
    public override IApiObject View(IApiObject value)
    {
        var (wanted, present, selector) = value switch
        {
            Deployment d => (d.Spec.Replicas, d.Status.Replicas, Selector.From(d.Spec.Selector)),
            ReplicaSet r => (r.Spec.Replicas, r.Status.Replicas, Selector.From(r.Spec.Selector)),
            StatefulSet s => (s.Spec.Replicas, s.Status.Replicas, Selector.From(s.Spec.Selector)),
            ReplicationController c => (c.Spec.Replicas, c.Status.Replicas, Selector.From(c.Spec.Selector)),
            _ => throw new InvalidOperationException($"{value.GroupVersionKind.Kind} has no scale"),
        };
        return Of(value.Metadata, wanted ?? 0, present, selector.ToString());
    }

    /// <inheritdoc/>
    public override IApiObject OwnedView(IApiObject value) => Owned(View(value), value, Owners(value));

    /// <inheritdoc/>
    public override IApiObject Merge(IApiObject view, IApiObject old)
    {
        var scale = (Scale)view;
        var errors = new FieldErrors();
        errors.NonNegative(FieldPath.Of("spec", "replicas"), scale.Spec.Replicas);
        if (errors.Count > 0)
        {
            throw StatusErrors.Invalid("Scale.autoscaling", scale.Metadata.Name, errors);
        }

        var replicas = scale.Spec.Replicas;
        IApiObject scaled = old switch
        {
            Deployment d => d with { Spec = d.Spec with { Replicas = replicas } },
            ReplicaSet r => r with { Spec = r.Spec with { Replicas = replicas } },
            StatefulSet s => s with { Spec = s.Spec with { Replicas = replicas } },
            ReplicationController c => c with { Spec = c.Spec with { Replicas = replicas } },
            _ => throw new InvalidOperationException($"{old.GroupVersionKind.Kind} has no scale"),
        };
        return scaled.WithMetadata(Merged(old.Metadata, scale.Metadata, Owners(old)));
    }

    /// <summary>The scale of an object.</summary>
    public static Scale Of(ObjectMeta meta, int wanted, int present, string selector) => new()
    {
        Metadata = new()
        {
            Name = meta.Name,
            Namespace = meta.Namespace,
            Uid = meta.Uid,
            ResourceVersion = meta.ResourceVersion,
            CreationTimestamp = meta.CreationTimestamp,
        },
        Spec = new() { Replicas = wanted },
        Status = new() { Replicas = present, Selector = selector },
    };

    /// <summary>A scale with the owners of its replicas.</summary>
    public static IApiObject Owned(IApiObject view, IApiObject value, ScaleOwners owners) =>
        view.WithMetadata(view.Metadata with { ManagedFields = owners.OfScale(value.Metadata.ManagedFields) });

    /// <summary>The metadata of an object after a write of its scale.</summary>
    public static ObjectMeta Merged(ObjectMeta old, ObjectMeta scale, ScaleOwners owners) => old with
    {
        ResourceVersion = scale.ResourceVersion,
        Uid = scale.Uid,
        ManagedFields = owners.OfObject(old.ManagedFields, scale.ManagedFields),
    };

    private static ScaleOwners Owners(IApiObject value)
    {
        var kind = value.GroupVersionKind;
        var version = kind.Group.Length == 0 ? kind.Version : kind.Group + "/" + kind.Version;
        return new(version, new Dictionary<string, string[]>(StringComparer.Ordinal) { [version] = ["f:spec", "f:replicas"] });
    }
}
