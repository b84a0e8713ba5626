using Kuber.Api.Runtime;
using Kuber.Machinery.Apply;
using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Admission.MutatingPolicies;

/// <summary>Changes objects by configurations that expressions make; they are merged as server-side apply merges.</summary>
internal static class PolicyApply
{
    /// <summary>Merges an <c>Object</c>.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="tree">The object.</param>
    /// <param name="kind">Its kind.</param>
    /// <returns>The changed object, null where it stays; and why that cannot be done, null where it can.</returns>
    /// <exception cref="StatusException">500: what came out is no object of the kind; 503: the kind has no schema.</exception>
    public static (IApiObject? Changed, string? Failure) Apply(CelValue configuration, ApiValue tree, AdmittedKind kind)
    {
        if (kind.Schema is not { } schema)
        {
            var name = kind.GroupVersionKind;
            var version = name.Group.Length == 0 ? "/" + name.Version : name.Group + "/" + name.Version;
            throw StatusErrors.ServiceUnavailable(
                $"Resource kind {version}, Kind={name.Kind} not found. There can be a delay between when CustomResourceDefinitions are created and when they are available.");
        }

        try
        {
            var made = MadeTrees.Of(configuration, "");
            if (Problem(made, schema) is { } problem)
            {
                return (null, "error applying patch: " + problem);
            }

            var changed = TypedMerge.Merge(tree, made, schema);
            return (changed.Equals(tree) ? null : kind.Decode(ApiValueJson.ToUtf8(changed)), null);
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

    private static string? Problem(ApiValue configuration, MessageSchema schema)
    {
        try
        {
            AppliedFields.Of(configuration, schema);
        }
        catch (FormatException failure)
        {
            return "failed to convert patch object to typed object: " + failure.Message;
        }

        var atomic = AtomicFields.In(configuration, schema);
        return atomic.Count == 0 ? null : "invalid ApplyConfiguration: may not mutate atomic arrays, maps or structs: " + string.Join(", ", atomic);
    }
}
