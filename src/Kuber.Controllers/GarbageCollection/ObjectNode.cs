using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Client;

namespace Kuber.Controllers.GarbageCollection;

/// <summary>An object in the graph of owners.</summary>
/// <param name="Resource">Its resource.</param>
/// <param name="Meta">Its metadata as last seen.</param>
internal sealed record ObjectNode(DiscoveredResource Resource, ObjectMeta Meta)
{
    public const string ForegroundFinalizer = "foregroundDeletion";
    public const string OrphanFinalizer = "orphan";

    public string Uid => Meta.Uid;

    public bool IsBeingDeleted => Meta.DeletionTimestamp is not null;

    /// <summary>Whether the object waits for its dependents to go before it.</summary>
    public bool IsDeletingDependents => IsDeletingDependentsIn(Meta);

    /// <summary>Whether the object waits for its dependents to be let go.</summary>
    public bool IsOrphaning => IsBeingDeleted && Meta.Finalizers.Exists(static f => f == OrphanFinalizer);

    public string ApiVersion => Resource.Resource.Group.Length == 0 ? Resource.Resource.Version : Resource.Resource.Group + "/" + Resource.Resource.Version;

    /// <summary>Whether metadata say that the object waits for its dependents to go before it.</summary>
    public static bool IsDeletingDependentsIn(ObjectMeta meta) =>
        meta.DeletionTimestamp is not null && meta.Finalizers.Exists(static f => f == ForegroundFinalizer);

    /// <summary>Whether a reference of a dependent really leads here: same kind, name, and a namespace that it can reach.</summary>
    public bool IsReachedBy(OwnerReference reference, ObjectMeta dependent) =>
        reference.Uid == Uid && reference.Name == Meta.Name && reference.Kind == Resource.Kind
        && ResourceMap.GroupOf(reference.ApiVersion) == Resource.Resource.Group
        && (Meta.Namespace.Length == 0 || Meta.Namespace == dependent.Namespace);

    /// <summary>Whether the object's owner must not go before it.</summary>
    public bool Blocks(string ownerUid) => Meta.OwnerReferences.Exists(r => r.Uid == ownerUid && r.BlockOwnerDeletion == true);

    /// <summary>A reference for events.</summary>
    public ObjectReference ToReference() => new() { Kind = Resource.Kind, ApiVersion = ApiVersion, Namespace = Meta.Namespace, Name = Meta.Name, Uid = Meta.Uid };
}
