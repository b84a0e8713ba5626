using Kuber.Api.Authorization.V1;
using Kuber.Api.Validation;

namespace Kuber.Api.Tests.Authorization;

public class AccessReviewRulesTests
{
    private static readonly SubjectAccessReviewSpec Good = new() { User = "u", ResourceAttributes = new() { Verb = "get", Resource = "pods" } };

    [Fact]
    public void A_question_is_about_one_thing_and_somebody()
    {
        Assert.Null(Message(Good));
        Assert.Equal(
            "[spec.resourceAttributes: Invalid value: null: exactly one of nonResourceAttributes or resourceAttributes must be specified, spec.user: Invalid value: \"\": at least one of user or group must be specified]",
            Message(new()));
        Assert.Equal(
            "spec.nonResourceAttributes: Invalid value: {\"Path\":\"/x\",\"Verb\":\"get\"}: cannot be specified in combination with resourceAttributes",
            Message(Good with { NonResourceAttributes = new() { Path = "/x", Verb = "get" } }));
    }

    [Fact]
    public void A_question_has_no_metadata()
    {
        var errors = new FieldErrors();
        new SubjectAccessReviewStrategy().Validate(new() { Metadata = new() { Name = "x" }, Spec = Good }, errors);
        Assert.Equal("metadata: Invalid value: {\"name\":\"x\"}: must be empty", errors.ToMessage());
    }

    [Fact]
    public void A_local_question_stays_in_its_namespace()
    {
        var errors = new FieldErrors();
        new LocalSubjectAccessReviewStrategy().Validate(new() { Metadata = new() { Namespace = "a" }, Spec = Good }, errors);
        new LocalSubjectAccessReviewStrategy().Validate(
            new() { Metadata = new() { Namespace = "a" }, Spec = new() { User = "u", NonResourceAttributes = new() { Path = "/x", Verb = "get" } } }, errors);
        Assert.Equal(
            [
                "spec.resourceAttributes.namespace: Invalid value: \"\": must match metadata.namespace",
                "spec.nonResourceAttributes: Invalid value: {\"Path\":\"/x\",\"Verb\":\"get\"}: disallowed on this kind of request",
            ],
            errors.Select(e => e.ToString()));
    }

    [Fact]
    public void A_selector_is_raw_or_of_requirements()
    {
        FieldSelectorAttributes both = new() { RawSelector = "a=b", Requirements = [new() { Key = "a", Operator = "In", Values = ["b"] }] };
        Assert.Equal(
            "spec.resourceAttributes.fieldSelector.rawSelector: Invalid value: \"a=b\": may not specified at the same time as requirements",
            Message(Good with { ResourceAttributes = Good.ResourceAttributes! with { FieldSelector = both } }));
    }

    private static string? Message(SubjectAccessReviewSpec spec)
    {
        var errors = new FieldErrors();
        new SubjectAccessReviewStrategy().Validate(new() { Spec = spec }, errors);
        return errors.Count == 0 ? null : errors.ToMessage();
    }
}
