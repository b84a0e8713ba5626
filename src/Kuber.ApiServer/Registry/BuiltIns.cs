using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Registry;

/// <summary>Makes the served form of every built-in resource.</summary>
internal sealed class BuiltIns : IResourceVisitor<ServedResource>
{
    /// <summary>Every built-in resource, in discovery order.</summary>
    /// <param name="components">What says how the parts of the control plane are, the one built-in resource that is not stored.</param>
    public static IEnumerable<ServedResource> All(IObjectSource? components = null)
    {
        var visitor = new BuiltIns();
        return BuiltInResources.All.Select(d => components is not null && d is ResourceDefinition<ComponentStatus> statuses ? Served(statuses, components) : d.Accept(visitor));
    }

    /// <summary>The served form of a resource whose objects are not stored but found out.</summary>
    public static ServedResource Served<T>(ResourceDefinition<T> definition, IObjectSource source)
        where T : class, IApiMessage<T> => Make(definition, source);

    /// <inheritdoc/>
    public ServedResource Visit<T>(ResourceDefinition<T> definition)
        where T : class, IApiMessage<T> => Make(definition, null);

    private static BuiltInResource<T> Make<T>(ResourceDefinition<T> definition, IObjectSource? source)
        where T : class, IApiMessage<T>
    {
        var conversion = StorageConversions.Of<T>();
        return new BuiltInResource<T>(definition)
        {
            Group = definition.Group,
            Version = definition.Version,
            Plural = definition.Plural,
            Singular = definition.Singular,
            Kind = definition.Kind,
            ListKind = definition.ListKind,
            Namespaced = definition.Namespaced,
            Verbs = definition.Verbs,
            ShortNames = definition.ShortNames,
            DeprecationWarning = definition.DeprecationWarning,
            Categories = definition.Categories,
            DeleteReturnsObject = definition.DeleteReturnsObject,
            OrphansDependents = definition.OrphansDependents,
            OwnerlessFields = definition.OwnerlessFields,
            Subresources = definition.Subresources,
            StorePrefix = source is null ? StoragePrefixes.Of(definition) : "",
            IsStorageVersion = conversion is null,
            StoredGroup = conversion?.Group ?? definition.Group,
            StorageForm = conversion?.ToStorage,
            Source = source,
            ServedForm = conversion?.FromStorage,
        };
    }
}
