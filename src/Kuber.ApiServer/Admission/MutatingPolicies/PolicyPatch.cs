using Kuber.Api.Runtime;
using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Admission.MutatingPolicies;

/// <summary>Changes objects by JSON patches that expressions make.</summary>
internal static class PolicyPatch
{
    private const string NoJson = "JSONPath valueExpression evaluated to a type that could not marshal to JSON: ";

    /// <summary>Does what a list of <c>JSONPatch</c> says.</summary>
    /// <param name="patch">The list.</param>
    /// <param name="tree">The object.</param>
    /// <param name="kind">Its kind.</param>
    /// <returns>The changed object, null where it stays; and why that cannot be done, null where it can.</returns>
    /// <exception cref="StatusException">500: what came out is no object of the kind.</exception>
    public static (IApiObject? Changed, string? Failure) Apply(CelValue patch, ApiValue tree, AdmittedKind kind)
    {
        try
        {
            var changed = JsonPatch.Of(Operations((CelList)patch)).Run(tree);
            return (changed.Equals(tree) ? null : kind.Decode(ApiValueJson.ToUtf8(changed)), null);
        }
        catch (JsonPatchException failure)
        {
            // A test that fails says that the patch is not to be made.
            return (null, failure.IsTest ? null : "JSON Patch: " + failure.Message);
        }
        catch (DecodeException failure)
        {
            throw StatusErrors.InternalError(failure.Message);
        }
        catch (FormatException failure)
        {
            return (null, failure.Message);
        }
    }

    private static ApiValue Operations(CelList patch)
    {
        List<ApiValue> operations = new(patch.Count);
        for (var i = 0; i < patch.Count; i++)
        {
            var made = (CelObject)patch[i];
            var operation = ApiValue.MapOf(("op", Text(made, "op")), ("path", Text(made, "path")));
            if (Text(made, "from") is { Length: > 0 } from)
            {
                operation = operation.With("from", from);
            }

            if (made.Field("value") is { } value)
            {
                operation = operation.With("value", MadeTrees.Of(value, NoJson));
            }

            operations.Add(operation);
        }

        return ApiValue.ListOf([.. operations]);
    }

    private static string Text(CelObject made, string field) => (made.Field(field) as CelString)?.Value ?? "";
}
