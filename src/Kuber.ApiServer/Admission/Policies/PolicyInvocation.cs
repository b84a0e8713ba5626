using Kuber.ApiServer.Admission.Expressions;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Admission.Policies;

/// <summary>A policy that is to be asked about a request, or that cannot be.</summary>
/// <param name="Hook">The policy.</param>
/// <param name="Binding">The binding by which it is asked; null where the policy itself is at fault.</param>
/// <param name="Resource">The resource by which the policy knows the request.</param>
/// <param name="Parameter">The parameter; null for none.</param>
/// <param name="Problem">Why it cannot be asked, in the words of the API; null where it can.</param>
internal sealed record PolicyInvocation<T>(PolicyHook<T> Hook, PolicyBinding? Binding, ServedResource Resource, PolicyParameter? Parameter, string? Problem)
    where T : class;
