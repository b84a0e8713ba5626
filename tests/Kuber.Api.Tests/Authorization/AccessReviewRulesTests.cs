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

    [Fact]
    public void Requirements_have_keys_and_fitting_values_and_any_operator()
    {
        FieldSelectorAttributes fields = new() { Requirements = [new() { Operator = "In" }, new() { Key = "a", Operator = "Exists", Values = ["b"] }, new() { Key = "a", Operator = "Later" }] };
        LabelSelectorAttributes labels = new() { Requirements = [new() { Key = "a b", Operator = "Later", Values = ["-"] }, new() { Key = "a", Operator = "NotIn" }] };
        Assert.Equal(
            """
            [spec.resourceAttributes.fieldSelector.requirements[0].key: Required value: must be specified, spec.resourceAttributes.fieldSelector.requirements[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn', spec.resourceAttributes.fieldSelector.requirements[1].values: Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist', spec.resourceAttributes.labelSelector.requirements[0].key: Invalid value: "a b": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'), spec.resourceAttributes.labelSelector.requirements[0].values[0]: Invalid value: "-": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?'), spec.resourceAttributes.labelSelector.requirements[1].values: Required value: must be specified when `operator` is 'In' or 'NotIn']
            """,
            Message(Good with { ResourceAttributes = Good.ResourceAttributes! with { FieldSelector = fields, LabelSelector = labels } }));
    }

    private static string? Message(SubjectAccessReviewSpec spec)
    {
        var errors = new FieldErrors();
        new SubjectAccessReviewStrategy().Validate(new() { Spec = spec }, errors);
        return errors.Count == 0 ? null : errors.ToMessage();
    }
}
