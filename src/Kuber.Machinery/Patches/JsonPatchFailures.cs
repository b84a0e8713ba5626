using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Patches;

/// <summary>Says which operation of a patch cannot be done and why, in the words of the library that upstream uses.</summary>
internal static class JsonPatchFailures
{
    /// <summary>The words.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="document">The document that it was to be done on.</param>
    /// <param name="cause">What went wrong where the operation came to.</param>
    public static string Describe(JsonPatchOperation operation, ApiValue document, string cause)
    {
        var (kind, path, from) = (operation.Kind, operation.Path ?? "", operation.From ?? "");
        switch (kind)
        {
            case "add" or "remove":
                return HasParent(document, path) ? $"error in {kind} for path: '{path}': {cause}" : $"{kind} operation does not apply: doc is missing path: \"{path}\": missing value";
            case "replace":
                return HasParent(document, path) ? $"error in replace for path: '{path}': {cause}" : $"replace operation does not apply: doc is missing path: {path}: missing value";
            case "test":
                return HasParent(document, path) ? $"error in test for path: '{path}': {cause}" : $"test operation does not apply: is missing path: {path}: missing value";
            case "move" or "copy" when !HasParent(document, from):
                return $"{kind} operation does not apply: doc is missing from path: {from}: missing value";
            case "move" when !HasParent(document, path):
                return $"move operation does not apply: doc is missing destination path: {path}: missing value";
            case "move":
                return $"error in move for path: '{(cause.StartsWith("Unable to remove", StringComparison.Ordinal) ? JsonPatch.Pointer(from)[^1] : path)}': {cause}";
            case "copy" when !HasParent(document, path):
                return $"copy operation does not apply: doc is missing destination path: {path}: missing value";
            case "copy":
                return $"error while adding value during copy: {cause}";
            default:
                return cause;
        }
    }

    private static bool HasParent(ApiValue document, string pointer)
    {
        if (pointer.Split('/').Length is < 2 or > ApiValueJson.MaxDepth)
        {
            return false;
        }

        foreach (var part in JsonPatch.Pointer(pointer)[..^1])
        {
            document = document.IsList
                ? int.TryParse(part, out var index) && index >= 0 && index < document.Count ? document.Items[index] : default
                : document[part];
        }

        return document.IsMap || document.IsList;
    }
}
