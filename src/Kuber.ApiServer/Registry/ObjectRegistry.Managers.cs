using Kuber.Api.Meta.V1;
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
    private IApiObject WithManager(RequestContext context, IApiObject value, IApiObject? old, ChangeRules rules)
    {
        var kind = rules.Kind(context.Resource);
        if (kind.Schema is null)
        {
            return value;
        }

        var given = value.Metadata.ManagedFields;
        var owners = Told(context, given, old);
        if (owners.All.Count == 0 && old is not null)
        {
            // Nobody owned anything: that stays so until the first apply.
            return given.IsNil ? value : value.WithMetadata(value.Metadata with { ManagedFields = default });
        }

        var self = new ManagerIdentity(context.FieldManager, ManagerIdentity.Update, kind.ApiVersion, context.Subresource);
        var reset = rules.ResetFields(context.Resource);
        var before = old ?? kind.Empty;
        var changes = kind.Compare(before, value).Without(reset);
        ServedVersions versions = new(resources, kind);
        var entries = owners.Updated(self, changes, Time.Now(context.Clock), v => versions.Compare(v, before, value)?.Without(reset)).ToEntries();
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

    /// <summary>
    /// The owners that a client sends, if it sends any that can be read; otherwise those of the object as it is. Subresources do
    /// not take any.
    /// </summary>
    private static FieldOwners Told(RequestContext context, ApiList<ManagedFieldsEntry> given, IApiObject? old)
    {
        var live = old?.Metadata.ManagedFields ?? default;
        if (context.Subresource.Length > 0 || given.IsEmpty || given.IsSame(live))
        {
            return FieldOwners.ReadOrNone(live);
        }

        if (FieldOwners.IsReset(given))
        {
            return FieldOwners.None();
        }

        try
        {
            return FieldOwners.Read(given);
        }
        catch (FormatException)
        {
            return FieldOwners.ReadOrNone(live);
        }
    }
}
