package dev.spotifymcp.web;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer, as whoever asked sees it. */
record Seen(HttpResponse<String> answer) {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

    int status() {
        return answer.statusCode();
    }

    String text() {
        return answer.body();
    }

    Optional<String> header(String name) {
        return answer.headers().firstValue(name);
    }

    List<String> headers(String name) {
        return answer.headers().allValues(name);
    }

    String location() {
        return header("Location").orElseThrow(() -> new AssertionError("no way on: " + this));
    }

    /** What stands in the element with this {@code data-testid}. */
    Optional<String> shown(String testId) {
        Matcher element =
                Pattern.compile("data-testid=\"" + testId + "\">([^<]*)<").matcher(text());
        return element.find() ? Optional.of(element.group(1)) : Optional.empty();
    }

    boolean hasForm(String action) {
        return forms().containsKey(action);
    }

    /** Where the only form leads whose address has this shape. */
    String formLike(String shape) {
        List<String> found = forms().keySet().stream()
                .filter(action -> action.matches(shape))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " forms lead to " + shape + ": " + this);
        }
        return found.getFirst();
    }

    /** The hidden fields of the form that leads there. */
    Map<String, String> form(String action) {
        return Optional.ofNullable(forms().get(action))
                .orElseThrow(() -> new AssertionError("no form leads to " + action + ": " + this));
    }

    /** The token that this page's forms carry. */
    String formToken() {
        return Optional.ofNullable(form("/auth/logout").get("csrf"))
                .orElseThrow(() -> new AssertionError("no form token: " + this));
    }

    private Map<String, Map<String, String>> forms() {
        var forms = new LinkedHashMap<String, Map<String, String>>();
        FORM.matcher(text()).results().forEach(form -> forms.put(form.group(1), hidden(form.group(2))));
        return forms;
    }

    private static Map<String, String> hidden(String inside) {
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(inside)
                .results()
                .map(found -> found.group())
                .filter(input -> input.contains("type=\"hidden\""))
                .forEach(input -> fields.put(attribute(input, "name"), attribute(input, "value")));
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile(name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1) : "";
    }

    @Override
    public String toString() {
        return answer + " " + answer.headers().map() + "\n" + text();
    }
}
