using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Registry;

/// <summary>A patch of one request, read once and applied to each version of the object that it races with.</summary>
internal sealed class PatchDocument
{
    private readonly ServedResource resource;
    private readonly PatchType type;
    private readonly JsonPatch? operations;
    private readonly ApiValue tree;
    private readonly List<string> duplicates = [];

    private PatchDocument(Patch patch, ServedResource resource)
    {
        this.resource = resource;
        type = patch.Type;
        if (type == PatchType.Json)
        {
            operations = JsonPatch.Parse(patch.Body);
            return;
        }

        try
        {
            tree = ApiValueJson.Parse(patch.Body.Span, duplicates);
        }
        catch (JsonSyntaxException failure)
        {
            throw StatusErrors.BadRequest(Unread + failure.Message);
        }

        if (!tree.IsMap && !tree.IsNull)
        {
            throw StatusErrors.BadRequest($"{Unread}json: cannot unmarshal {GoNames.Json(tree)} into Go value of type map[string]interface {{}}");
        }
    }

    private string Unread => resource.IsCustom ? "error decoding patch: " : "";

    /// <summary>Reads the patch of a request.</summary>
    /// <exception cref="StatusException">It is malformed, or of a type that the resource does not take.</exception>
    public static PatchDocument Of(Patch patch, ServedResource resource) => patch.Type switch
    {
        PatchType.StrategicMerge when resource.Schema is null => throw StatusErrors.UnsupportedMediaTypePath(),
        _ => new(patch, resource),
    };

    /// <summary>The object after the patch, in the version of the request.</summary>
    /// <exception cref="StatusException">The patch does not fit the object, or what it makes is no object of the kind.</exception>
    public IApiObject Apply(IApiObject existing, RequestContext context)
    {
        using var json = JsonEncoder.Rent();
        resource.WriteJson(existing, json);
        return Over(existing, json.Written) ?? ToWhole(json.Written, context);
    }

    /// <summary>The object after the patch by way of the touched fields alone; null where that cannot be.</summary>
    /// <param name="existing">The object.</param>
    /// <param name="json">The object in JSON.</param>
    internal IApiObject? Over(IApiObject existing, ReadOnlySpan<byte> json)
    {
        if (type == PatchType.Json || !tree.IsMap || duplicates.Count > 0 || resource.Schema is null || PatchOverlay.Of(tree, type == PatchType.StrategicMerge, json, resource) is not { } touched)
        {
            return null;
        }

        try
        {
            JsonDecodeIssues issues = new();
            var value = resource.DecodeJsonOver(touched.Span, existing, issues);
            return issues.HasFields ? null : value;
        }
        catch (DecodeException)
        {
            return null;
        }
    }

    /// <summary>The object after the patch by way of the whole document.</summary>
    /// <param name="json">The object in JSON.</param>
    /// <param name="context">Takes warnings.</param>
    internal IApiObject ToWhole(ReadOnlySpan<byte> json, RequestContext context)
    {
        var original = ApiValueJson.Parse(json);
        var patched = Patched(original, null);
        if (type == PatchType.StrategicMerge && patched.IsMap)
        {
            // As upstream's, a strategic patch changes fields alone: it cannot make another kind of the object.
            patched = patched.With("apiVersion", resource.ApiVersion).With("kind", resource.Kind);
            if (UnstructuredForm.Mismatch(patched, resource.Schema!) is { } mismatch)
            {
                throw Refused(original, mismatch);
            }
        }

        JsonDecodeIssues issues = new();
        IApiObject value;
        try
        {
            value = resource.DecodeJson(ApiValueJson.ToUtf8(patched), issues);
        }
        catch (DecodeException failure)
        {
            throw Refused(original, type == PatchType.StrategicMerge ? "error decoding from json: " + failure.Message : failure.Message);
        }

        if (resource.IsCustom)
        {
            CheckType(value, issues);
        }
        else if (issues.ApiVersion.Length > 0 && issues.ApiVersion != resource.ApiVersion)
        {
            throw Refused(original, $"no kind \"{issues.Kind}\" is registered for version \"{issues.ApiVersion}\" in scheme \"pkg/api/legacyscheme/scheme.go:30\"");
        }

        Report(original, [.. duplicates.Select(d => $"duplicate field \"{d}\""), .. issues.Fields], context);
        return value;
    }

    private void CheckType(IApiObject value, JsonDecodeIssues issues)
    {
        FieldErrors errors = new();
        if (issues.Kind != resource.Kind)
        {
            errors.Invalid(FieldPath.Of("kind"), issues.Kind, "must be " + resource.Kind);
        }

        if (issues.ApiVersion != resource.ApiVersion)
        {
            errors.Invalid(FieldPath.Of("apiVersion"), issues.ApiVersion, "must be " + resource.ApiVersion);
        }

        if (errors.Count > 0)
        {
            throw StatusErrors.Invalid($"{issues.Kind}.{resource.Group}", value.Metadata.Name, errors);
        }
    }

    private void Report(ApiValue original, IReadOnlyList<string> problems, RequestContext context)
    {
        if (problems.Count == 0 || context.FieldValidation == "Ignore")
        {
            return;
        }

        if (context.FieldValidation == "Strict")
        {
            throw Refused(original, "strict decoding error: " + string.Join(", ", problems));
        }

        foreach (var problem in problems)
        {
            context.Warn(problem);
        }
    }

    private ApiValue Patched(ApiValue original, TouchedMaps? touched) => type switch
    {
        PatchType.Json => operations!.Apply(original, touched),
        PatchType.Merge => MergePatch.Apply(original, tree.IsNull ? ApiValue.EmptyMap : tree, touched),
        _ => StrategicMergePatch.Apply(original, tree, resource.Schema),
    };

    private StatusException Refused(ApiValue original, string why)
    {
        string shown;
        if (type == PatchType.StrategicMerge)
        {
            shown = GoNames.Print(tree);
        }
        else
        {
            TouchedMaps touched = new();
            shown = touched.Show(Patched(original, touched));
        }

        FieldErrors errors = new();
        errors.Invalid(FieldPath.Of("patch"), shown, why);
        return StatusErrors.Invalid("", "", errors);
    }
}
