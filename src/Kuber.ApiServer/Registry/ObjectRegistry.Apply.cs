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
/// <item>it is merged into the object; what the owner set by its last apply and no longer sets goes, unless others own it;</item>
/// <item>changed fields of other owners are conflicts, unless forced;</item>
/// <item>the result goes the way of every other change.</item>
/// </list>
/// </content>
internal sealed partial class ObjectRegistry
{
    private const string Kubectl = "kubectl";
    private const string BeforeFirstApply = "before-first-apply";

    private Task<(CacheItem Item, bool Created)> ApplyAsync(RequestContext context, Patch patch, ChangeRules rules)
    {
        var kind = rules.Kind(context.Resource);
        var schema = kind.Schema ?? throw StatusErrors.UnsupportedMediaTypePath();
        var configuration = ReadConfiguration(context, patch, kind);
        var reset = rules.ResetFields(context.Resource);
        FieldSet set;
        try
        {
            set = AppliedFields.Of(configuration, schema).RecursiveDifference(reset);
        }
        catch (FormatException failure)
        {
            throw StatusErrors.Unclassified($"failed to create typed patch object ({Shown(configuration, kind)}): {failure.Message}");
        }

        var self = new ManagerIdentity(context.FieldManager, ManagerIdentity.Apply, kind.ApiVersion, context.Subresource);
        return ChangeAsync(
            context,
            existing => ValueTask.FromResult(Applied(context, kind, schema, configuration, set, reset, self, existing)),
            create: context.Subresource.Length == 0,
            rules,
            rebases: true);
    }

    private IApiObject Applied(
        RequestContext context, ServedResource kind, MessageSchema schema, ApiValue configuration, FieldSet set, FieldSet reset, ManagerIdentity self, IApiObject? existing)
    {
        if (existing is null && configuration.At("metadata", "uid").Text is { Length: > 0 } uid)
        {
            throw Conflict(context, $"uid mismatch: the provided object specified uid {uid}, and no existing object was found");
        }

        ServedVersions versions = new(resources, kind);
        var now = Time.Now(context.Clock);
        var owners = FieldOwners.ReadOrNone(existing?.Metadata.ManagedFields ?? default);
        if (owners.All.Count == 0 && existing is not null)
        {
            var identity = self with { Manager = BeforeFirstApply, Operation = ManagerIdentity.Update };
            owners = owners.Updated(identity, kind.Compare(kind.Empty, existing).Without(reset), now);
        }

        var live = kind.Tree(WithoutOwners(existing ?? kind.Empty));
        var merged = TypedMerge.Merge(live, configuration, schema);
        var result = AppliedPruning.Prune(merged, owners, self, set, versions);
        var changes = TypedComparison.Of(live, result, schema).Without(reset);
        if (!context.Force && owners.Conflicts(self, changes, ChangesIn) is { Count: > 0 } conflicts)
        {
            ThrowConflicts(self.Manager == Kubectl ? LastApplied.Remaining(conflicts, existing, live, schema) : conflicts);
        }

        // An apply that leaves all as it is leaves the time of its last change, too.
        var entries = owners.Applied(self, FieldOwners.Tracked(set), changes, live.Equals(result) ? null : now, ChangesIn).ToEntries();
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
        var metadata = value.Metadata with { ManagedFields = entries };
        return value.WithMetadata(self.Manager == Kubectl ? LastApplied.Follow(metadata, configuration) : metadata);

        TypedComparison? ChangesIn(string apiVersion) => versions.Find(apiVersion) is { } theirs
            ? TypedComparison.Of(versions.Convert(live, kind.ApiVersion, apiVersion), versions.Convert(result, kind.ApiVersion, apiVersion), theirs).Without(reset)
            : null;
    }

    private static IApiObject WithoutOwners(IApiObject value) =>
        value.Metadata.ManagedFields.IsNil ? value : value.WithMetadata(value.Metadata with { ManagedFields = default });

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
            throw StatusErrors.BadRequest("error decoding YAML: error converting YAML to JSON: " + failure.Message);
        }

        if (!configuration.IsMap && !configuration.IsNull)
        {
            throw StatusErrors.BadRequest(
                $"error decoding YAML: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal {GoNames.Json(configuration)} into Go value of type map[string]interface {{}}");
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
