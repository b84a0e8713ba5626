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
        var changes = TypedComparison.Of(Tree(resource, old ?? resource.Empty), Tree(resource, value), schema);
        var entries = owners.Updated(self, changes, rules.ResetFields(resource), Time.Now(context.Clock)).ToEntries();
        return entries == given ? value : value.WithMetadata(value.Metadata with { ManagedFields = entries });
    }

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
