using Kuber.ApiServer.Admission.Matching;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.Policies;

/// <summary>Finds out which policies are to be asked about a request, by which bindings and with which parameters.</summary>
internal sealed class PolicyDispatch(ApiServerCore core)
{
    private readonly PolicyParameters parameters = new(core.Resources);

    /// <summary>Finds what is for a request.</summary>
    public RequestMatching Matching { get; } = new(core);

    /// <summary>Whether no policy is asked about a request: it concerns policies themselves, asks for a review, or the server cannot start without it.</summary>
    public static bool IsExempt(AdmissionRequest request) =>
        request.Context.SkipsWebhooks
        || ResourceRules.IsExempt(request.Resource)
        || request.Resource is { Group: "authentication.k8s.io", Plural: "selfsubjectreviews" or "tokenreviews" } or { Group: "authorization.k8s.io" };

    /// <summary>The invocations, in the order of the policies, their bindings and parameters.</summary>
    public IEnumerable<PolicyInvocation<T>> Invocations<T>(IReadOnlyList<PolicyHook<T>> hooks, AdmissionRequest request)
        where T : class
    {
        foreach (var hook in hooks)
        {
            var (resource, problem) = Matched(hook.Criteria, request);
            if (problem is null && resource is not null)
            {
                problem = parameters.KindProblem(hook.Spec.ParamKind);
            }

            if (problem is not null)
            {
                yield return new(hook, null, request.Resource, null, "failed to configure policy: " + problem);
            }
            else if (resource is not null)
            {
                foreach (var binding in hook.Bindings)
                {
                    foreach (var invocation in Invocations(hook, binding, resource, request))
                    {
                        yield return invocation;
                    }
                }
            }
        }
    }

    private IEnumerable<PolicyInvocation<T>> Invocations<T>(PolicyHook<T> hook, PolicyBinding binding, ServedResource resource, AdmissionRequest request)
        where T : class
    {
        var (bound, problem) = Matched(binding.Criteria, request);
        if (problem is null && bound is null)
        {
            yield break;
        }

        var (found, missing) = problem is null ? parameters.Find(hook.Spec.ParamKind, binding.ParamRef, request.Namespace) : ([], problem);
        if (missing is not null)
        {
            yield return new(hook, binding, resource, null, "failed to configure binding: " + missing);
            yield break;
        }

        foreach (var parameter in found)
        {
            yield return new(hook, binding, resource, parameter, null);
        }
    }

    private (ServedResource? Resource, string? Problem) Matched(MatchCriteria criteria, AdmissionRequest request)
    {
        try
        {
            return (Matching.Match(criteria, request), null);
        }
        catch (StatusException failure)
        {
            return (null, failure.Message);
        }
    }
}
