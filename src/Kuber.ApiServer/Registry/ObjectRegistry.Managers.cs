using Kuber.Api.Runtime;
using Kuber.Machinery.Apply;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Registry;

internal sealed partial class ObjectRegistry
{
    /// <summary>
    /// Tracks who owns the fields that a write changes (KEP-555). What admission and strategies change afterwards is nobody's, as
    /// upstream has it.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="value">The object as the client wants it.</param>
    /// <param name="old">The object as it is; null for a new one.</param>
    /// <param name="rules">What the change may touch.</param>
    private static IApiObject WithManager(RequestContext context, IApiObject value, IApiObject? old, ChangeRules rules)
    {
        var resource = context.Resource;
        if (resource.Schema is not { } schema)
        {
            return value;
        }

        var given = value.Metadata.ManagedFields;
        FieldOwners owners;
        try
        {
            owners = FieldOwners.IsReset(given) ? FieldOwners.None()
                : FieldOwners.Read(given) is { All.Count: > 0 } told ? told
                : FieldOwners.Read(old?.Metadata.ManagedFields ?? default);
        }
        catch (FormatException)
        {
            owners = Readable(old);
        }

        var self = new ManagerIdentity(context.FieldManager, ManagerIdentity.Update, resource.ApiVersion, context.Subresource);
        var changes = TypedComparison.Of(Tree(resource, old ?? resource.Empty), Tree(resource, value), schema).Without(rules.ResetFields(resource));
        var entries = owners.Updated(self, changes, Time.Now(context.Clock)).ToEntries();
        return entries == given ? value : value.WithMetadata(value.Metadata with { ManagedFields = entries });
    }

    /// <summary>A posted object with who posts it as the owner of its fields.</summary>
    /// <param name="context">The request.</param>
    /// <param name="value">The object as the client wants it.</param>
    /// <param name="kind">Its kind, which may differ from that of the resource.</param>
    public static IApiObject WithManager(RequestContext context, IApiObject value, KindInfo kind)
    {
        var self = new ManagerIdentity(context.FieldManager, ManagerIdentity.Update, kind.ApiVersion, context.Subresource);
        var changes = TypedComparison.Of(Tree(kind, kind.DecodeJson("{}"u8)), Tree(kind, value), kind.Schema);
        var entries = FieldOwners.None().Updated(self, changes, Time.Now(context.Clock)).ToEntries();
        return value.WithMetadata(value.Metadata with { ManagedFields = entries });
    }

    private static ApiValue Tree(KindInfo kind, object value) => ApiValueJson.Parse(kind.EncodeJson(value, withTypeMeta: true));

    private static FieldOwners Readable(IApiObject? old)
    {
        try
        {
            return FieldOwners.Read(old?.Metadata.ManagedFields ?? default);
        }
        catch (FormatException)
        {
            return FieldOwners.None();
        }
    }

    private static ApiValue Tree(ServedResource resource, IApiObject value) =>
        ApiValueJson.Parse(resource.EncodeJson(value.Metadata.ManagedFields.IsEmpty ? value : value.WithMetadata(value.Metadata with { ManagedFields = default })));
}
