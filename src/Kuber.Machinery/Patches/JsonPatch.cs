using System.Globalization;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Patches;

/// <summary>
/// A patch of operations (RFC 6902). As upstream, it is more lenient than the standard: a missing value is null, replacing a
/// key that is not there sets it, a negative index counts from the end.
/// </summary>
public sealed class JsonPatch
{
    /// <summary>The most operations that a patch may have.</summary>
    public const int MaxOperations = 10_000;

    /// <summary>The most bytes of JSON that the copies of a patch may add up to.</summary>
    public const int MaxCopiedBytes = 3 * 1024 * 1024;

    private readonly IReadOnlyList<JsonPatchOperation> operations;

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => operations.Count == 0;

    private JsonPatch(IReadOnlyList<JsonPatchOperation> operations) => this.operations = operations;

    /// <summary>Reads a patch.</summary>
    /// <exception cref="StatusException">400: the text is no list of operations; 413: it has too many.</exception>
    public static JsonPatch Parse(ReadOnlyMemory<byte> body)
    {
        ApiValue document;
        try
        {
            document = ApiValueJson.Parse(body.Span);
        }
        catch (JsonSyntaxException failure)
        {
            throw StatusErrors.BadRequest("error decoding patch: " + failure.Message);
        }

        return Of(document);
    }

    /// <summary>Reads a patch from a tree.</summary>
    /// <exception cref="StatusException">400: it is no list of operations; 413: it has too many.</exception>
    public static JsonPatch Of(ApiValue document)
    {
        if (!document.IsList && !document.IsNull)
        {
            throw StatusErrors.BadRequest($"error decoding patch: json: cannot unmarshal {GoNames.Json(document)} into Go value of type []handlers.jsonPatchOp");
        }

        if (document.Count > MaxOperations)
        {
            throw StatusErrors.RequestEntityTooLarge($"The allowed maximum operations in a JSON patch is {MaxOperations}, got {document.Count}");
        }

        List<JsonPatchOperation> operations = new(document.Count);
        foreach (var item in document.Items)
        {
            if (!item.IsMap)
            {
                throw StatusErrors.BadRequest($"error decoding patch: json: cannot unmarshal {GoNames.Json(item)} into Go value of type handlers.jsonPatchOp");
            }

            operations.Add(new(item["op"].Text ?? "", item["path"].Text, item["from"].Text, item["value"]));
        }

        return new(operations);
    }

    /// <summary>The document after all operations.</summary>
    /// <param name="document">The document.</param>
    /// <param name="touched">Takes the maps that the patch looks into; null not to look for them.</param>
    /// <exception cref="StatusException">422: an operation cannot be done, or a test fails.</exception>
    public ApiValue Apply(ApiValue document, TouchedMaps? touched = null)
    {
        try
        {
            return Run(document, touched);
        }
        catch (JsonPatchException)
        {
            throw StatusErrors.Make(422, "Invalid", "the server rejected our request due to an error in our request", Api.Meta.V1.StatusDetails.Empty);
        }
    }

    /// <summary>The document after all operations, with the reason where one cannot be done.</summary>
    /// <exception cref="JsonPatchException">An operation cannot be done, or a test fails.</exception>
    public ApiValue Run(ApiValue document, TouchedMaps? touched = null)
    {
        touched?.Add(document);
        var (copied, depth) = (0L, ApiValueJson.MaxDepth);
        foreach (var operation in operations)
        {
            document = Done(document, operation, touched, ref copied);
            depth = CheckDepth(document, operation, depth);
        }

        return document;
    }

    private static ApiValue Done(ApiValue document, JsonPatchOperation operation, TouchedMaps? touched, ref long copied)
    {
        try
        {
            return operation.Kind switch
            {
                "add" => Change(document, Pointer(operation.Path), (parent, key) => Add(parent, key, operation.Value), touched),
                "remove" => Change(document, Pointer(operation.Path), Remove, touched),
                "replace" => Change(document, Pointer(operation.Path), (parent, key) => Replace(parent, key, operation.Value), touched),
                "move" => Move(document, operation, touched),
                "copy" => Copy(document, operation, touched, ref copied),
                "test" => Test(document, operation, touched),
                _ => throw Failed("Unexpected kind: " + operation.Kind),
            };
        }
        catch (JsonPatchException failure) when (!failure.IsTest)
        {
            throw new JsonPatchException(JsonPatchFailures.Describe(operation, document, failure.Message));
        }
    }

    /// <summary>Refuses a document that operations have nested too deeply. It is looked at only where it may be: not deeper than the returned value.</summary>
    private static int CheckDepth(ApiValue document, JsonPatchOperation operation, int depth)
    {
        if (operation.Kind is "test" or "remove")
        {
            return depth;
        }

        depth += Pointer(operation.Path).Length + operation.Value.Depth();
        if (depth > ApiValueJson.MaxDepth)
        {
            depth = document.Depth();
        }

        return depth > ApiValueJson.MaxDepth ? throw Failed("the document is nested too deeply") : depth;
    }

    private static ApiValue Move(ApiValue document, JsonPatchOperation operation, TouchedMaps? touched)
    {
        var from = Pointer(operation.From);
        var value = Get(document, from, touched);
        return Change(Change(document, from, Remove, touched), Pointer(operation.Path), (parent, key) => Add(parent, key, value), touched);
    }

    private static ApiValue Copy(ApiValue document, JsonPatchOperation operation, TouchedMaps? touched, ref long copied)
    {
        var value = Get(document, Pointer(operation.From), touched);
        copied += ApiValueJson.ToUtf8(value).Length;
        if (copied > MaxCopiedBytes)
        {
            throw Failed($"Unable to copy, the accumulated size increase of copy is {copied}, exceeding the limit {MaxCopiedBytes}");
        }

        return Change(document, Pointer(operation.Path), (parent, key) => Add(parent, key, value), touched);
    }

    private static ApiValue Test(ApiValue document, JsonPatchOperation operation, TouchedMaps? touched)
    {
        var value = Get(document, Pointer(operation.Path), touched);
        touched?.AddAll(value);
        return value.Equals(operation.Value) ? document : throw new JsonPatchException($"testing value {operation.Path} failed") { IsTest = true };
    }

    /// <summary>The parts of a pointer (RFC 6901); what stands before the first slash does not count.</summary>
    internal static string[] Pointer(string? path)
    {
        var parts = path?.Split('/') ?? [];
        return parts.Length is < 2 or > ApiValueJson.MaxDepth ? throw Failed("missing value") : [.. parts[1..].Select(p => p.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
    }

    private static ApiValue Get(ApiValue value, ReadOnlySpan<string> path, TouchedMaps? touched)
    {
        foreach (var part in path)
        {
            touched?.Add(value);
            value = value.IsList ? value.Items[Index(part, value.Count, value.Count - 1)] : value.IsMap ? value[part] : throw Failed();
        }

        return value;
    }

    private static ApiValue Change(ApiValue value, ReadOnlySpan<string> path, Func<ApiValue, string, ApiValue> edit, TouchedMaps? touched)
    {
        var result = Changed(value, path, edit, touched);
        touched?.Add(result);
        return result;
    }

    private static ApiValue Changed(ApiValue value, ReadOnlySpan<string> path, Func<ApiValue, string, ApiValue> edit, TouchedMaps? touched)
    {
        if (path.Length == 1)
        {
            return value.IsMap || value.IsList ? edit(value, path[0]) : throw Failed();
        }

        if (value.IsList)
        {
            var index = Index(path[0], value.Count, value.Count - 1);
            return value.WithItem(index, Change(value.Items[index], path[1..], edit, touched));
        }

        return value.Has(path[0]) ? value.With(path[0], Change(value[path[0]], path[1..], edit, touched)) : throw Failed();
    }

    private static ApiValue Add(ApiValue parent, string key, ApiValue value)
    {
        if (parent.IsMap)
        {
            return parent.With(key, value);
        }

        // A negative index counts from the end of the list as it will be.
        var index = key == "-" ? parent.Count : Index(key, parent.Count + 1, parent.Count);
        return parent.WithInserted(index, value);
    }

    private static ApiValue Remove(ApiValue parent, string key)
    {
        if (parent.IsMap)
        {
            return parent.Has(key) ? parent.Without(key) : throw Failed($"Unable to remove nonexistent key: {key}: missing value");
        }

        return parent.WithoutItem(Index(key, parent.Count, parent.Count - 1));
    }

    private static ApiValue Replace(ApiValue parent, string key, ApiValue value) =>
        parent.IsMap ? parent.With(key, value) : parent.WithItem(Index(key, parent.Count, parent.Count - 1), value);

    private static int Index(string text, int count, int last)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
        {
            throw Failed($"value was not a proper array index: '{text}': strconv.Atoi: parsing \"{text}\": invalid syntax");
        }

        index = index < 0 ? index + count : index;
        return index < 0 || index > last ? throw Failed($"Unable to access invalid index: {text}: invalid index referenced") : index;
    }

    private static JsonPatchException Failed(string why = "missing value") => new(why);
}
