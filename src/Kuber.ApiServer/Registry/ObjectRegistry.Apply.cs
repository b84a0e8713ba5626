using System.Text;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.Machinery.Apply;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;
using Kuber.Machinery.Yaml;

namespace Kuber.ApiServer.Registry;

/// <content>
/// Server-side apply (KEP-555):
/// <list type="number">
/// <item>the configuration is read and checked against the schema; its fields are the owner's new set;</item>
/// <item>it is merged into the object; changed fields of other owners are conflicts, unless forced;</item>
/// <item>what the owner set by its last apply and no longer sets goes, unless others own it;</item>
/// <item>the result goes the way of every other change.</item>
/// </list>
/// </content>
internal sealed partial class ObjectRegistry
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";
    private const string Kubectl = "kubectl";

    private Task<(CacheItem Item, bool Created)> ApplyAsync(RequestContext context, Patch patch, ChangeRules rules)
    {
        var kind = rules.Kind(context.Resource);
        var schema = kind.Schema ?? throw StatusErrors.UnsupportedMediaTypePath();
        var configuration = ReadConfiguration(context, patch, kind);
        var reset = rules.ResetFields(context.Resource);
        FieldSet set;
        try
        {
            set = FieldOwners.Tracked(AppliedFields.Of(configuration, schema).RecursiveDifference(reset));
        }
        catch (FormatException failure)
        {
            throw StatusErrors.Unclassified($"failed to create typed patch object ({Shown(configuration, kind)}): {failure.Message}");
        }

        var self = new ManagerIdentity(context.FieldManager, ManagerIdentity.Apply, context.Resource.ApiVersion, context.Subresource);
        return ChangeAsync(
            context,
            existing => ValueTask.FromResult(Applied(context, kind, schema, configuration, set, reset, self, existing)),
            create: context.Subresource.Length == 0,
            rules,
            rebases: true);
    }

    private static IApiObject Applied(
        RequestContext context, ServedResource kind, MessageSchema schema, ApiValue configuration, FieldSet set, FieldSet reset, ManagerIdentity self, IApiObject? existing)
    {
        if (existing is null && configuration.At("metadata", "uid").Text is { Length: > 0 } uid)
        {
            throw Conflict(context, $"uid mismatch: the provided object specified uid {uid}, and no existing object was found");
        }

        var owners = Readable(existing);
        var live = Tree(kind, existing ?? kind.Empty);
        var merged = TypedMerge.Merge(live, configuration, schema);
        var changes = TypedComparison.Of(live, merged, schema).Without(reset);
        if (!context.Force && owners.Conflicts(self, changes) is { Count: > 0 } conflicts)
        {
            ThrowConflicts(self.Manager == Kubectl ? Unmigrated(conflicts, existing, schema) : conflicts);
        }

        var dropped = owners.AppliedBy(self).Difference(set).Difference(owners.OfOthers(self));
        var result = TypedMerge.Remove(merged, dropped, schema);
        changes = TypedComparison.Of(live, result, schema).Without(reset);
        if (existing is null)
        {
            result = result.WithoutAt("metadata", "resourceVersion");
        }

        IApiObject value;
        try
        {
            value = kind.DecodeJson(ApiValueJson.ToUtf8(result.With("apiVersion", kind.ApiVersion).With("kind", kind.Kind)), null);
        }
        catch (DecodeException failure)
        {
            var type = TypeText(kind);
            throw StatusErrors.Unclassified($"failed to convert new object ({Shown(configuration, kind)}) to proper version: unable to convert unstructured object to {type}: {failure.Message}");
        }

        value = FillNamespace(context, kind.Default(value));
        var entries = owners.Applied(self, set, changes, Time.Now(context.Clock)).ToEntries();
        return value.WithMetadata(value.Metadata with { ManagedFields = entries });
    }

    private static ApiValue ReadConfiguration(RequestContext context, Patch patch, ServedResource kind)
    {
        List<string> duplicates = [];
        ApiValue configuration;
        try
        {
            configuration = YamlReader.Parse(patch.Body.Span, duplicates);
        }
        catch (YamlSyntaxException failure)
        {
            throw StatusErrors.BadRequest("error decoding YAML: " + failure.Message);
        }

        if (duplicates.Count > 0 && context.FieldValidation == "Strict")
        {
            throw StatusErrors.BadRequest("error strict decoding YAML: error converting YAML to JSON: yaml: unmarshal errors:\n  " + string.Join("\n  ", duplicates));
        }

        if (duplicates.Count > 0 && context.FieldValidation != "Ignore")
        {
            foreach (var duplicate in duplicates)
            {
                context.Warn(duplicate);
            }
        }

        var (version, name) = (configuration["apiVersion"].Text ?? "", configuration["kind"].Text ?? "");
        if (version != kind.ApiVersion || name != kind.Kind)
        {
            throw StatusErrors.BadRequest($"invalid object type: {(version.Contains('/', StringComparison.Ordinal) ? version : "/" + version)}, Kind={name}");
        }

        var metadata = configuration["metadata"];
        if (metadata["managedFields"].Count > 0)
        {
            throw StatusErrors.BadRequest("metadata.managedFields must be nil");
        }

        if (metadata["namespace"].Text is { Length: > 0 } ns && ns != context.Namespace)
        {
            throw StatusErrors.BadRequest("the namespace of the provided object does not match the namespace sent on the request");
        }

        if (metadata["name"].Text is { Length: > 0 } given && given != context.Name)
        {
            throw StatusErrors.BadRequest($"the name of the object ({given}) does not match the name on the URL ({context.Name})");
        }

        return configuration.WithAt(context.Name, "metadata", "name");
    }

    /// <summary>
    /// What conflicts remain when kubectl moves from client-side to server-side apply: what the object's last configuration set is
    /// its own.
    /// </summary>
    private static List<ApplyConflict> Unmigrated(IReadOnlyList<ApplyConflict> conflicts, IApiObject? existing, MessageSchema schema)
    {
        FieldSet own = new();
        if (existing?.Metadata.Annotations.GetValueOrDefault(LastApplied) is { Length: > 0 } text)
        {
            try
            {
                own = AppliedFields.Of(ApiValueJson.Parse(text), schema);
            }
            catch (Exception failure) when (failure is FormatException or JsonSyntaxException)
            {
                // An annotation that is no configuration says nothing.
            }
        }

        return [.. conflicts.Where(c => !own.Has([.. c.Path]))];
    }

    private static void ThrowConflicts(IReadOnlyList<ApplyConflict> conflicts)
    {
        if (conflicts.Count == 0)
        {
            return;
        }

        StringBuilder text = new($"Apply failed with {conflicts.Count} conflict{(conflicts.Count == 1 ? "" : "s")}: ");
        if (conflicts.Count == 1)
        {
            text.Append($"conflict with {conflicts[0].OwnerText}: {FieldPaths.Text(conflicts[0].Path)}");
        }
        else
        {
            text.AppendJoin('\n', conflicts.GroupBy(c => c.OwnerText).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"conflicts with {g.Key}:\n" + string.Join('\n', g.Select(c => "- " + FieldPaths.Text(c.Path)))));
        }

        throw StatusErrors.ApplyConflict(text.ToString(), conflicts.Select(c => new StatusCause
        {
            Reason = "FieldManagerConflict",
            Message = "conflict with " + c.OwnerText,
            Field = FieldPaths.Text(c.Path),
        }).ToApiList());
    }

    private static string Shown(ApiValue configuration, ServedResource kind) =>
        $"{configuration.At("metadata", "namespace").Text}/{configuration.At("metadata", "name").Text}; {TypeText(kind)}";

    private static string TypeText(ServedResource kind) => $"{kind.Group}/{kind.Version}, Kind={kind.Kind}";
}
